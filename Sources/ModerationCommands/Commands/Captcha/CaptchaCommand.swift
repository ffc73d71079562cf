import ArgumentParser

struct CaptchaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "captcha",
        abstract: "Draws sample pictures, and issues challenges with their answers.",
        subcommands: [CaptchaSampleCommand.self, CaptchaMintCommand.self]
    )
}
