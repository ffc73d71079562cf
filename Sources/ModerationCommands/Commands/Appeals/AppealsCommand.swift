import ArgumentParser

struct AppealsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeals",
        abstract: "Lists visitors' appeals and answers them: another moderator than the one who refused decides.",
        discussion: """
            duyet appeals
            duyet appeals show 12
            duyet appeals grant 12 --answer "Bạn nói đúng, chúng tôi đã đăng."
            duyet appeals uphold 15 --answer "Bình luận nêu số điện thoại của người khác."

            An answer is final, and shown to the visitor with his receipt. To grant an appeal publishes the comment.
            """,
        subcommands: [
            AppealsListCommand.self, AppealsShowCommand.self, AppealsGrantCommand.self, AppealsUpholdCommand.self,
        ],
        defaultSubcommand: AppealsListCommand.self
    )
}
