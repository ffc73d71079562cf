import ArgumentParser
import Captcha
import Crypto
import Foundation

struct CaptchaSampleCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draws pictures into a folder, as files NUMBER-ANSWER.png, and makes sounds, NUMBER-ANSWER.wav.",
        discussion: """
            Without --config a random key is used, or with --seed always the same one.

            Example: duyet captcha sample --count 20 --output pictures
            """
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

    @Flag(help: "Makes the sound of each challenge too, which has another answer.")
    var audio = false

    @Option(help: ArgumentHelp("With --audio: what is spoken, vi or en.", valueName: "language"))
    var language = SpokenLanguage.vietnamese

    @Flag(help: "With --audio: leaves the background out, to measure how well the voices are understood.")
    var withoutBackground = false

    @OptionGroup var config: ConfigOptions

    func validate() throws {
        guard style.sites == 1 || config.config == nil else {
            throw ValidationError("--sites invents sites; with --config only one that is there can be drawn.")
        }
        if withoutBackground, !audio {
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
        report(bytes.pictures, of: "picture", in: folder, to: context)
        if audio { report(bytes.sounds, of: "sound", in: folder, to: context) }
        return .done
    }

    /// When the challenges of seeded samples were issued: any time will do, if it is always the same.
    private static let seededTime = Date(timeIntervalSince1970: 1_767_225_600)

    private func issuer(in context: CommandContext) async throws -> ChallengeIssuer {
        guard config.server == nil else { throw CommandsError.localOnly(.solving) }
        if config.config != nil {
            let installation = try await Installation.open(config, in: context).local
            try await Installation.checkSite(site, in: installation.database)
            return try installation.challenges(Secrets(path: installation.configuration.secretsFile))
        }
        let secret =
            seed.map { Array(SHA256.hash(data: Array("duyet captcha sample \($0)".utf8))) }
            ?? SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        return try ChallengeIssuer(keys: [CaptchaKey(id: 1, secret: secret)])
    }

    private func report(_ bytes: Int, of kind: String, in folder: URL, to context: CommandContext) {
        context.output.line("\(count.count.counted(kind)) in \(folder.path), \(bytes / count.count) bytes on average.")
    }

    /// - Returns: The files' bytes in all.
    private func write(
        with issuer: ChallengeIssuer,
        into folder: URL,
        now: Date,
        using generator: inout some RandomNumberGenerator,
        in context: CommandContext
    ) throws -> (pictures: Int, sounds: Int) {
        var bytes = (pictures: 0, sounds: 0)
        for number in 1...count.count {
            let site = style.site(ofPicture: number, named: site)
            let difficulty = style.difficulty.difficulty
            let challenge = try issuer.issue(site: site, difficulty: difficulty, now: now, using: &generator).challenge
            let digits = String(number)
            let name = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
            let picture = try issuer.picture(of: challenge)
            try write(picture, to: folder.appending(component: "\(name)-\(issuer.answer(of: challenge)).png"))
            bytes.pictures += picture.count
            if audio {
                let sound = try sound(of: challenge, from: issuer)
                let answer = issuer.spokenAnswer(of: challenge, in: language)
                try write(sound, to: folder.appending(component: "\(name)-\(answer).wav"))
                bytes.sounds += sound.count
            }
            if context.output.isTerminal, number.isMultiple(of: Self.progressStep) {
                context.output.writeError("\r\(number) of \(count.count)\(number == count.count ? "\n" : "")")
            }
        }
        return bytes
    }

    private func write(_ bytes: [UInt8], to file: URL) throws(CommandsError) {
        do {
            try Data(bytes).write(to: file)
        } catch {
            throw CommandsError(writing: file.path, error)
        }
    }

    private func sound(of challenge: Challenge, from issuer: ChallengeIssuer) throws(CaptchaError) -> [UInt8] {
        try withoutBackground
            ? issuer.speech(of: challenge, in: language) : issuer.sound(of: challenge, in: language)
    }
}
