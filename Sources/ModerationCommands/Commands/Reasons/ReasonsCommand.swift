import ArgumentParser

struct ReasonsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reasons",
        abstract: "Lists and changes the reasons that a site gives for its decisions, and the rules that they rest on.",
        discussion: """
            duyet reasons list --site bao
            duyet reasons add scam --site bao --vi "Lừa đảo" --en "Fraud" --url https://bao.example.vn/rules#5
            duyet reasons change insult --site bao --clause-vi "Điều 2: tôn trọng người khác" --clause-en "Rule 2: respect"
            duyet reject 12 --reason scam
            """,
        subcommands: [
            ReasonsListCommand.self, ReasonsAddCommand.self, ReasonsChangeCommand.self, ReasonsRemoveCommand.self,
        ]
    )
}
