import ArgumentParser
import Captcha
import Moderation

struct CaptchaMintCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "mint",
        abstract: "Issues challenges of a site and prints lines of token and answer.",
        discussion: """
            For load tests and monitoring probes: who has these lines can post without reading a picture.

            Example: duyet captcha mint --count 100 --site demo
            """
    )

    @OptionGroup var count: CountOptions

    @Option(help: "The site's id.")
    var site: String

    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        guard config.server == nil else { throw CommandsError.localOnly(.solving) }
        let installation = try await Installation.open(config, in: context).local
        try await Installation.checkSite(site, in: installation.database)
        let issuer = try installation.challenges(Secrets(path: installation.configuration.secretsFile))
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<count.count {
            let issued = try issuer.issue(site: site, now: context.now(), using: &generator)
            let answer = issuer.answer(of: issued.challenge)
            if output.json {
                context.output.line(.object(["token": .string(issued.token), "answer": .string(answer)]))
            } else {
                context.output.line("\(issued.token) \(answer)")
            }
        }
        return .done
    }
}
