import ArgumentParser
import Captcha
import Crypto
import Foundation

struct CaptchaSampleCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draws pictures into a folder, as files NUMBER-ANSWER.png.",
        discussion: "Without --config a random key is used, or with --seed always the same one."
    )

    /// Between two messages about the progress.
    private static let progressStep = 500

    @OptionGroup var count: CountOptions

    @Option(help: ArgumentHelp("The folder; it is made where it is missing.", valueName: "dir"), completion: .directory)
    var output: String

    @Option(help: "The site in whose style the pictures are drawn.")
    var site = "demo"

    @OptionGroup var style: StyleOptions

    @Option(help: ArgumentHelp("Draws the same pictures for the same number.", valueName: "number"))
    var seed: UInt64?

    @OptionGroup var config: ConfigOptions

    func validate() throws {
        guard style.sites == 1 || config.config == nil else {
            throw ValidationError("--sites invents sites; with --config only one that is there can be drawn.")
        }
    }

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let issuer = try await issuer(in: context)
        let folder = URL(filePath: context.path(output), directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandsError(writing: folder.path, error)
        }
        var generator: any RandomNumberGenerator = seed.map { SplitMix64(seed: $0) } ?? SystemRandomNumberGenerator()
        let now = seed == nil ? context.now() : Self.seededTime
        let bytes = try draw(with: issuer, into: folder, now: now, using: &generator, in: context)
        let mean = bytes / count.count
        context.output.line("\(count.count.counted("picture")) in \(folder.path), \(mean) bytes on average.")
        return .done
    }

    /// When the challenges of seeded samples were issued: any time will do, if it is always the same.
    private static let seededTime = Date(timeIntervalSince1970: 1_767_225_600)

    private func issuer(in context: CommandContext) async throws -> ChallengeIssuer {
        if config.config != nil {
            let installation = try await Installation.open(config, in: context)
            try await installation.checkSite(site)
            return try installation.challenges(Secrets(path: installation.configuration.secretsFile))
        }
        let secret =
            seed.map { Array(SHA256.hash(data: Array("duyet captcha sample \($0)".utf8))) }
            ?? SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        return try ChallengeIssuer(keys: [CaptchaKey(id: 1, secret: secret)])
    }

    /// - Returns: The pictures' bytes in all.
    private func draw(
        with issuer: ChallengeIssuer,
        into folder: URL,
        now: Date,
        using generator: inout some RandomNumberGenerator,
        in context: CommandContext
    ) throws -> Int {
        var bytes = 0
        for number in 1...count.count {
            let site = style.site(ofPicture: number, named: site)
            let difficulty = style.difficulty.difficulty
            let challenge = try issuer.issue(site: site, difficulty: difficulty, now: now, using: &generator).challenge
            let picture = try issuer.picture(of: challenge)
            let digits = String(number)
            let name = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
            let file = folder.appending(component: "\(name)-\(issuer.answer(of: challenge)).png")
            do {
                try Data(picture).write(to: file)
            } catch {
                throw CommandsError(writing: file.path, error)
            }
            bytes += picture.count
            if context.output.isTerminal, number.isMultiple(of: Self.progressStep) {
                context.output.writeError("\r\(number) of \(count.count)\(number == count.count ? "\n" : "")")
            }
        }
        return bytes
    }
}
