import Crypto
import Foundation

/// The text of a token: `duyet_` and 256 random bits in base64url. Shown once; only its SHA-256 is stored, which needs no salt
/// and no slow hash, as nobody can guess 256 bits.
package struct TokenSecret: Hashable, Sendable {
    private static let prefix = "duyet_"
    private static let count = 43
    package let text: String

    package init(using generator: inout some RandomNumberGenerator) {
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        text =
            Self.prefix
            + Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Returns nil for what cannot be one of our tokens.
    package init?(_ text: some StringProtocol) {
        let digits = text.utf8.dropFirst(Self.prefix.utf8.count)
        let isOurs =
            text.hasPrefix(Self.prefix) && digits.count == Self.count
            && digits.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        guard isOurs else { return nil }
        self.text = String(text)
    }

    package var hash: TokenHash {
        TokenHash(SHA256.hash(data: Data(text.utf8)).withUnsafeBytes { Array($0) })
    }
}
