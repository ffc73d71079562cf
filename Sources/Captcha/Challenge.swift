public import Foundation

/// A captcha put to a visitor. It comes from a `ChallengeIssuer`, which issued it or opened its token.
public struct Challenge: Hashable, Sendable {
    /// Random, 12 bytes: what a set of spent challenges stores.
    public let id: [UInt8]
    public let site: String
    public let difficulty: Difficulty
    /// To the millisecond.
    public let issued: Date
    /// The first moment at which the token is no longer accepted.
    public let expires: Date
    /// Counts the periods for which a site keeps its style.
    public let epoch: UInt32

    /// Decides the answer and the drawing; 32 bytes, secret.
    let seed: [UInt8]
    /// Decides the style of the site's pictures in this epoch; 32 bytes, secret.
    let siteSecret: [UInt8]
}

extension Challenge: CustomStringConvertible {
    /// What may stand in a log: neither the seed nor the site's secret.
    public var description: String {
        let name = id.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        return "challenge \(name) for \(site), expires \(expires)"
    }
}
