import ArgumentParser
import Moderation

struct AppealsGrantCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: "Grants appeals and publishes their comments, for good.",
        discussion: """
            duyet appeals grant 12 --answer "Bạn nói đúng, chúng tôi đã đăng."

            Another moderator than the one who refused the comment must do it. It cannot be undone; a comment that has \
            to go all the same is taken down by a new decision, with its reason.
            """
    )

    @OptionGroup var options: AppealAnswerOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await options.run(.grant, in: context)
    }
}
