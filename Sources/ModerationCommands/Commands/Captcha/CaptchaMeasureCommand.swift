import ArgumentParser
import Captcha
import Crypto
import Foundation
import ModerationServer

struct CaptchaMeasureCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Draws pictures with a random key, keeps none, and tells their cost in time, bytes and memory.",
        discussion: """
            With --audio it makes sounds instead.

            Example: duyet captcha measure --count 1000
            """
    )

    /// Pictures drawn at most before the clock starts, so that caches and buffers are filled.
    private static let longestWarmUp = 1000

    @OptionGroup var count: CountOptions
    @OptionGroup var style: StyleOptions

    @Flag(help: "Makes sounds, no pictures.")
    var audio = false

    @Option(help: ArgumentHelp("With --audio: what is spoken, vi or en.", valueName: "language"))
    var language = SpokenLanguage.vietnamese

    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let secret = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        let issuer = try ChallengeIssuer(keys: [CaptchaKey(id: 1, secret: secret)])
        let warmUp = min(count.count, Self.longestWarmUp)
        _ = try make(warmUp, with: issuer, at: context.now())
        let before = ProcessUsage.now()
        let bytes = try make(count.count, with: issuer, at: context.now())
        let after = ProcessUsage.now()
        let perSecond = Double(count.count) / max(after.cpuSeconds - before.cpuSeconds, 1e-9)
        let meanBytes = Double(bytes) / Double(count.count)
        if output.json {
            context.output.line(
                JSONValue.object([
                    (audio ? "sounds" : "pictures"): .integer(Int64(count.count)),
                    "sites": .integer(Int64(style.sites)),
                    "difficulty": .string(style.difficulty.rawValue), "perCPUSecond": .number(perSecond),
                    "meanBytes": .number(meanBytes), "residentBefore": JSONValue(before.residentBytes.map(Int64.init)),
                    "residentAfter": JSONValue(after.residentBytes.map(Int64.init)),
                ])
            )
        } else {
            context.output.line("\(count.count.counted(kind)), \(Int(perSecond)) in a CPU second.")
            context.output.line("\(Int(meanBytes)) bytes on average.")
            if let start = before.residentBytes, let end = after.residentBytes {
                let first = warmUp.counted(kind)
                context.output.line("\(start / 1024) KiB of memory after \(first), \(end / 1024) KiB at the end.")
            }
        }
        return .done
    }

    private var kind: String { audio ? "sound" : "picture" }

    /// - Returns: Their bytes in all.
    private func make(_ count: Int, with issuer: ChallengeIssuer, at now: Date) throws -> Int {
        var generator = SystemRandomNumberGenerator()
        return try (1...count).reduce(0) { bytes, number in
            let site = style.site(ofPicture: number, named: "site")
            let difficulty = style.difficulty.difficulty
            let issued = try issuer.issue(site: site, difficulty: difficulty, now: now, using: &generator)
            let file =
                audio ? try issuer.sound(of: issued.challenge, in: language) : try issuer.picture(of: issued.challenge)
            return bytes + file.count
        }
    }
}
