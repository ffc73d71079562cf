import ArgumentParser
import Moderation

struct AppealsUpholdCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "uphold",
        abstract: "Lets the first decision stand, for good.",
        discussion: """
            duyet appeals uphold 15 --answer "Bình luận nêu số điện thoại của người khác."

            Another moderator than the one who refused the comment must do it. There is no second appeal.
            """
    )

    @OptionGroup var options: AppealAnswerOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        try await options.run(.uphold, in: context)
    }
}
