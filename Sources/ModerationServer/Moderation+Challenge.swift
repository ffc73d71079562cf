import Captcha
import Moderation

extension Moderation {
    /// ``challenge(for:at:)`` with the errors of this module.
    func freshChallenge(for visitor: Visitor, at site: Site) async throws(ServerError) -> IssuedChallenge {
        do throws(CaptchaError) {
            return try await challenge(for: visitor, at: site)
        } catch {
            throw ServerError(error)
        }
    }

    /// A new challenge in place of one that was used up: as easy as that was, as far as the visitor's share goes.
    func nextChallenge(
        after token: String?,
        for visitor: Visitor,
        at site: Site
    ) async throws(ServerError) -> IssuedChallenge {
        if let token, let last = try? challenges.open(token, site: site.id, now: now()), last.difficulty == .easy,
            let easy = try? easyChallenge(for: visitor, at: site)
        {
            return easy
        }
        return try await freshChallenge(for: visitor, at: site)
    }

    /// - Throws: `easierLimited` when the visitor had his share.
    func easyChallenge(for visitor: Visitor, at site: Site) throws(ServerError) -> IssuedChallenge {
        let answer: EasierChallenge
        do throws(CaptchaError) {
            answer = try easierChallenge(for: visitor, at: site)
        } catch {
            throw ServerError(error)
        }
        switch answer {
        case .issued(let issued): return issued
        case .limited(let wait): throw .easierLimited(retryAfter: wait.wholeSeconds)
        }
    }
}

extension Duration {
    /// Rounded up, as `Retry-After` has it.
    var wholeSeconds: Int {
        Int(seconds.rounded(.up))
    }
}
