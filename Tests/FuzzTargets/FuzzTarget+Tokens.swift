import Captcha
import Foundation
import TestSupport

extension FuzzTarget {
    /// - Throws: `CaptchaError` when the examples cannot be made.
    package static func tokens() throws -> FuzzTarget {
        let now = Date(timeIntervalSince1970: 1_795_395_600)
        let keys = try [1, 2].map { try CaptchaKey(id: $0, secret: [UInt8](repeating: $0, count: 32)) }
        let issuer = try ChallengeIssuer(keys: keys)
        var generator = SeededGenerator(seed: 5)
        let genuine = try (0..<4).map { _ in try issuer.issue(site: "demo", now: now, using: &generator).token }
        return FuzzTarget("token", words: ["AQ", "==", "-", "_"], examples: genuine.map { Array($0.utf8) }) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let isOpened = (try? issuer.open(text, site: "demo", now: now)) != nil
            // To the letter: the same scalars written otherwise are another token.
            guard isOpened == genuine.contains(where: { Array($0.utf8) == bytes }) else {
                throw Violation(isOpened ? "a token that nobody issued is taken" : "a genuine token is refused")
            }
            return isOpened ? 1 : min(bytes.count, 100) + 2
        }
    }
}
