import ArgumentParser

/// How a command shows what it found.
struct OutputOptions: ParsableArguments {
    @Flag(help: "One JSON object a line, for scripts.")
    var json = false
}
