import ArgumentParser

/// A command that takes what it sees of the world from its context, so that tests can run it and compare all it says.
protocol ContextCommand: AsyncParsableCommand {
    /// - Throws: An error whose description is the sentence for the user; the exit code is then 1.
    func run(in context: CommandContext) async throws -> CommandOutcome
}

extension ContextCommand {
    func run() async throws {
        let outcome = try await run(in: .process())
        if outcome != .done { throw ExitCode(outcome.rawValue) }
    }
}
