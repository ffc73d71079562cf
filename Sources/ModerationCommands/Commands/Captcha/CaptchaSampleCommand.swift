import ArgumentParser
import Captcha
import Crypto
import Foundation

struct CaptchaSampleCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draws pictures into a folder, as files NUMBER-ANSWER.png, or makes sounds, NUMBER-ANSWER.wav.",
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

    @Option(help: ArgumentHelp("Makes sounds in this language instead of pictures.", valueName: "language"))
    var audio: SpokenLanguage?

    @Flag(help: "With --audio: leaves the background out, to measure how well the voices are understood.")
    var withoutBackground = false

    @OptionGroup var config: ConfigOptions

    func validate() throws {
        guard style.sites == 1 || config.config == nil else {
            throw ValidationError("--sites invents sites; with --config only one that is there can be drawn.")
        }
        if withoutBackground, audio == nil {
            throw ValidationError("--without-background needs --audio.")
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
        let bytes = try write(with: issuer, into: folder, now: now, using: &generator, in: context)
        let mean = bytes / count.count
        let samples = count.count.counted(audio == nil ? "picture" : "sound")
        context.output.line("\(samples) in \(folder.path), \(mean) bytes on average.")
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

    /// - Returns: The files' bytes in all.
    private func write(
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
            let sample = try sample(of: challenge, from: issuer)
            let digits = String(number)
            let name = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
            let file = folder.appending(component: "\(name)-\(sample.name)")
            do {
                try Data(sample.bytes).write(to: file)
            } catch {
                throw CommandsError(writing: file.path, error)
            }
            bytes += sample.bytes.count
            if context.output.isTerminal, number.isMultiple(of: Self.progressStep) {
                context.output.writeError("\r\(number) of \(count.count)\(number == count.count ? "\n" : "")")
            }
        }
        return bytes
    }

    /// The file, and its name without the number.
    private func sample(of challenge: Challenge, from issuer: ChallengeIssuer) throws -> (bytes: [UInt8], name: String)
    {
        guard let audio else {
            return (try issuer.picture(of: challenge), "\(issuer.answer(of: challenge)).png")
        }
        let sound =
            try withoutBackground
            ? issuer.speech(of: challenge, in: audio) : issuer.sound(of: challenge, in: audio)
        return (sound, "\(issuer.spokenAnswer(of: challenge, in: audio)).wav")
    }
}
