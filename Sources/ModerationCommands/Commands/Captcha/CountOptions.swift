import ArgumentParser

/// How many challenges a command makes.
struct CountOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many.", valueName: "number"))
    var count = 10

    func validate() throws {
        guard (1...1_000_000).contains(count) else {
            throw ValidationError("--count takes a number from 1 to 1000000.")
        }
    }
}
