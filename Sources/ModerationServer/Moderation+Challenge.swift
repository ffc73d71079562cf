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
