package import Captcha
import Foundation

extension Moderation {
    /// A new challenge for a visitor, as hard as ``DifficultyPolicy`` has it. It costs no write, and at most one read a
    /// minute and source.
    package func challenge(for visitor: Visitor, at site: Site) async throws(CaptchaError) -> IssuedChallenge {
        let time = now()
        let isBurst = activity.note(.challenge, by: visitor, now: time)
        let standing = site.policy.difficulty == .auto ? await standing(of: visitor, at: site, time: time) : .unknown
        let difficulty = DifficultyPolicy().difficulty(
            choice: site.policy.difficulty,
            standing: standing,
            isBurst: isBurst
        )
        return try issue(difficulty, site: site, time: time)
    }

    /// A new challenge with an easy picture, for whoever asks for one and has not done so too often.
    ///
    /// A site where everybody gets an easy one counts nothing. A subnet has eight times the share of a source.
    package func easierChallenge(for visitor: Visitor, at site: Site) throws(CaptchaError) -> EasierChallenge {
        let time = now()
        if site.policy.offersEasier, let rate = site.policy.easyRate.rate {
            let ofSubnet = Rate(count: rate.count * Self.sourcesOfSubnet, period: rate.period)
            // The source pays only when its subnet may.
            let wait =
                easierLimiter.wait(for: visitor.source, site: site.id, rate: rate, now: time, isCounted: false)
                ?? easierSubnetLimiter.wait(for: visitor.subnet, site: site.id, rate: ofSubnet, now: time)
                ?? easierLimiter.wait(for: visitor.source, site: site.id, rate: rate, now: time)
            if let wait { return .limited(retryAfter: wait) }
        }
        _ = activity.note(.challenge, by: visitor, now: time)
        return .issued(try issue(.easy, site: site, time: time))
    }

    private static let sourcesOfSubnet = 8

    private func issue(_ difficulty: Difficulty, site: Site, time: Date) throws(CaptchaError) -> IssuedChallenge {
        var generator = SystemRandomNumberGenerator()
        return try challenges.issue(site: site.id, difficulty: difficulty, now: time, using: &generator)
    }

    /// A source whose past cannot be read is taken for one without: its form is refused while the store fails, but it
    /// is given back with a picture.
    private func standing(of visitor: Visitor, at site: Site, time: Date) async -> SourceStanding {
        if let known = standings.standing(of: visitor.source, site: site.id, now: time) { return known }
        do throws(ModerationError) {
            let standing = try await store.standing(of: visitor.source, site: site.id)
            standings.keep(standing, of: visitor.source, site: site.id, now: time)
            return standing
        } catch {
            return .unknown
        }
    }
}
