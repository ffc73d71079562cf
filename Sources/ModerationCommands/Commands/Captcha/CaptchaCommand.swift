import ArgumentParser

struct CaptchaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "captcha",
        abstract: "Draws sample pictures, measures their cost, and issues challenges with their answers.",
        subcommands: [CaptchaSampleCommand.self, CaptchaMeasureCommand.self, CaptchaMintCommand.self]
    )
}
