import ArgumentParser

/// How many rows a listing shows.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("At most so many rows.", valueName: "number"))
    var limit = 50

    func validate() throws {
        guard (1...1_000_000).contains(limit) else {
            throw ValidationError("--limit takes a number from 1 to 1000000.")
        }
    }
}
