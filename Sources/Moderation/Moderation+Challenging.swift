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
    /// A site where everybody gets an easy one counts nothing.
    package func easierChallenge(for visitor: Visitor, at site: Site) throws(CaptchaError) -> EasierChallenge {
        let time = now()
        if site.policy.offersEasier, let rate = site.policy.easyRate.rate,
            let excess = easierLimiter.excess(
                of: visitor,
                site: site.id,
                rate: rate,
                share: site.policy.subnetShare,
                now: time
            )
        {
            return .limited(retryAfter: excess.wait)
        }
        _ = activity.note(.challenge, by: visitor, now: time)
        return .issued(try issue(.easy, site: site, time: time))
    }

    /// Counts one picture. Returns how long to wait if the visitor has had his share; such a one is not counted.
    package func waitForPicture(of visitor: Visitor, at site: Site) -> Duration? {
        wait(of: visitor, at: site, rate: site.policy.pictureRate, in: pictureLimiter)
    }

    /// The same for a sound.
    package func waitForSound(of visitor: Visitor, at site: Site) -> Duration? {
        wait(of: visitor, at: site, rate: site.policy.soundRate, in: soundLimiter)
    }

    private func wait(of visitor: Visitor, at site: Site, rate: Allowance, in limiter: ShareLimiter) -> Duration? {
        guard let rate = rate.rate else { return nil }
        let share = site.policy.subnetShare
        return limiter.excess(of: visitor, site: site.id, rate: rate, share: share, now: now())?.wait
    }

    private func issue(_ difficulty: Difficulty, site: Site, time: Date) throws(CaptchaError) -> IssuedChallenge {
        var generator = SystemRandomNumberGenerator()
        let challenge = try challenges.issue(site: site.id, difficulty: difficulty, now: time, using: &generator)
        observe(.challengeIssued(site: site.id))
        return challenge
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
