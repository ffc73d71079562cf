import Crypto
public import Foundation

/// Issues challenges, opens their tokens, and knows their answers.
///
/// Nothing is kept for a challenge: its token carries it, sealed. Whoever accepts answers must remember the `id` of each
/// challenge that was tried until it expires, and refuse a second try.
public struct ChallengeIssuer: Sendable {
    private let sealing: DerivedKeys
    private let opening: [UInt8: DerivedKeys]
    private let lifetimeSeconds: UInt32
    private let epochSeconds: UInt64
    let studio: Studio

    public static let longestLifetime = Duration.seconds(86_400)
    /// In bytes of UTF-8.
    public static let longestSite = TokenContent.longestSite
    /// How far the clocks of two servers may differ: seconds by which a token may come from the future.
    static let clockTolerance: TimeInterval = 60

    /// An issuer that seals with the first key and opens with each.
    ///
    /// - Parameters:
    ///   - keys: At least one; the ids differ.
    ///   - lifetime: From issue to expiry, in whole seconds.
    ///   - epochDays: For how many days a site keeps one style, at least 1.
    /// - Throws: `noKeys`, `duplicateKey`, `unusableLifetime`, or what is wrong with the embedded glyphs.
    public init(
        keys: [CaptchaKey],
        lifetime: Duration = .seconds(600),
        epochDays: UInt16 = 7
    ) throws(CaptchaError) {
        guard let first = keys.first else { throw .noKeys }
        guard (.seconds(1)...Self.longestLifetime).contains(lifetime) else { throw .unusableLifetime(lifetime) }
        var opening: [UInt8: DerivedKeys] = [:]
        for key in keys {
            guard opening.updateValue(DerivedKeys(key), forKey: key.id) == nil else { throw .duplicateKey(id: key.id) }
        }
        self.sealing = DerivedKeys(first)
        self.opening = opening
        self.lifetimeSeconds = UInt32(lifetime.components.seconds)
        self.epochSeconds = UInt64(max(epochDays, 1)) * 86_400
        self.studio = Studio(glyphs: try GlyphSet.embedded())
    }

    /// A new challenge for a visitor of a site.
    ///
    /// - Parameters:
    ///   - site: The site's id, 1–40 bytes of UTF-8.
    ///   - difficulty: How hard the picture shall be to read.
    ///   - now: The time of issue.
    ///   - generator: A cryptographically secure source; the system's, but for tests.
    /// - Returns: The challenge and its token.
    /// - Throws: `unusableSite`, `unusableTime` or `sealingFailed`.
    public func issue(
        site: String,
        difficulty: Difficulty = .normal,
        now: Date,
        using generator: inout some RandomNumberGenerator
    ) throws(CaptchaError) -> IssuedChallenge {
        let siteLength = site.utf8.count
        guard (1...Self.longestSite).contains(siteLength) else {
            throw .unusableSite(byteCount: siteLength, limit: Self.longestSite)
        }
        let milliseconds = (now.timeIntervalSince1970 * 1000).rounded(.down)
        guard (0..<1e14).contains(milliseconds) else {
            throw .unusableTime(secondsSince1970: now.timeIntervalSince1970)
        }
        let issued = UInt64(milliseconds)
        let content = TokenContent(
            issuedMilliseconds: issued,
            lifetimeSeconds: lifetimeSeconds,
            epoch: UInt32(truncatingIfNeeded: issued / 1000 / epochSeconds),
            difficulty: difficulty,
            site: site
        )
        var nonce: [UInt8] = []
        nonce.append(bigEndian: generator.next())
        nonce.append(bigEndian: UInt32(truncatingIfNeeded: generator.next()))
        return IssuedChallenge(
            token: try content.sealed(nonce: nonce, keyID: sealing.id, with: sealing.sealing),
            challenge: challenge(content, nonce: nonce, keys: sealing)
        )
    }

    /// The challenge that a token carries, if the token is genuine and still good.
    ///
    /// - Parameters:
    ///   - token: As it came back from the visitor.
    ///   - site: The site at which it came back, or nil to accept any.
    ///   - now: The time at which it came back.
    /// - Returns: The challenge as it was issued.
    /// - Throws: `malformed`, `forged`, `foreignSite`, `issuedInFuture` or `expired`, the first that applies.
    public func open(_ token: String, site: String?, now: Date) throws(CaptchaError) -> Challenge {
        let envelope = try TokenContent.envelope(of: token)
        guard let keys = opening[envelope.keyID] else { throw .forged }
        let content = try TokenContent(opening: envelope, with: keys.sealing)
        if let site, site != content.site {
            throw .foreignSite(expected: site, found: content.site)
        }
        let challenge = challenge(content, nonce: envelope.nonce, keys: keys)
        guard challenge.issued.timeIntervalSince(now) <= Self.clockTolerance else {
            throw .issuedInFuture(at: challenge.issued)
        }
        guard now < challenge.expires else { throw .expired(at: challenge.expires) }
        return challenge
    }

    private func challenge(_ content: TokenContent, nonce: [UInt8], keys: DerivedKeys) -> Challenge {
        let secret = keys.siteSecret(site: content.site, epoch: content.epoch)
        let issued = Double(content.issuedMilliseconds) / 1000
        return Challenge(
            id: nonce,
            site: content.site,
            difficulty: content.difficulty,
            issued: Date(timeIntervalSince1970: issued),
            expires: Date(timeIntervalSince1970: issued + Double(content.lifetimeSeconds)),
            epoch: content.epoch,
            seed: secret.seed(difficulty: content.difficulty, nonce: nonce),
            siteSecret: secret.bytes
        )
    }
}
