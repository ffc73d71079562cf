import ArgumentParser

/// Which of the filter's models a command is about.
struct ModelOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The file of the filter's model.", valueName: "file"), completion: .file())
    var model: String
}
