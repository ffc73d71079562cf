public import Foundation

/// Why a key, a token or a picture was refused.
public enum CaptchaError: Error, Hashable, Sendable {
    /// A key's secret has another length than `CaptchaKey.secretLength`.
    case wrongSecretLength(count: Int, expected: Int)
    case noKeys
    case duplicateKey(id: UInt8)
    /// A lifetime must be from one second to `ChallengeIssuer.longestLifetime`.
    case unusableLifetime(Duration)
    /// A site's name must have from 1 to `ChallengeIssuer.longestSite` bytes of UTF-8.
    case unusableSite(byteCount: Int, limit: Int)
    /// A time of issue that a token cannot hold: before 1970, thousands of years ahead, or no number.
    case unusableTime(secondsSince1970: Double)

    /// Not a token at all: wrong characters, wrong length, an unknown version or difficulty.
    case malformed
    /// Sealed under a key that is not ours, or changed since.
    case forged
    case foreignSite(expected: String, found: String)
    case expired(at: Date)
    case issuedInFuture(at: Date)

    /// The embedded glyph outlines are missing or damaged, from this byte on.
    case unreadableGlyphs(offset: Int)
    /// The glyph outlines lack a symbol of the alphabet.
    case missingGlyph(Character)
    /// The embedded voices are missing or damaged, from this byte on.
    case unreadableVoices(offset: Int)
    /// The embedded voices lack a language, or a digit of it, or one of them is too short or too long.
    case missingVoice(SpokenLanguage)
    case sealingFailed(underlying: String)
    case drawingFailed(underlying: String)
}

extension CaptchaError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .wrongSecretLength(let count, let expected):
            "a captcha key's secret has \(count) bytes instead of \(expected)"
        case .noKeys:
            "there is no captcha key"
        case .duplicateKey(let id):
            "two captcha keys have the id \(id)"
        case .unusableLifetime(let lifetime):
            "a challenge cannot live for \(lifetime); it must be from 1 to \(ChallengeIssuer.longestLifetime)"
        case .unusableSite(let byteCount, let limit):
            "a site's name of \(byteCount) bytes does not fit a token; it must have from 1 to \(limit)"
        case .unusableTime(let seconds):
            "a token cannot hold the time \(seconds) seconds after 1970"
        case .malformed:
            "this is not a captcha token"
        case .forged:
            "the captcha token was not issued here, or was changed"
        case .foreignSite(let expected, let found):
            "the captcha token belongs to the site \(found), not to \(expected)"
        case .expired(let time):
            "the captcha token expired at \(time)"
        case .issuedInFuture(let time):
            "the captcha token says it was issued in the future, at \(time)"
        case .unreadableGlyphs(let offset):
            "the glyph outlines are damaged at byte \(offset)"
        case .missingGlyph(let symbol):
            "the glyph outlines lack \(symbol)"
        case .unreadableVoices(let offset):
            "the voices are damaged at byte \(offset)"
        case .missingVoice(let language):
            "the voices lack a digit in \(language)"
        case .sealingFailed(let underlying):
            "the captcha token was not sealed: \(underlying)"
        case .drawingFailed(let underlying):
            "the captcha's picture was not drawn: \(underlying)"
        }
    }
}
