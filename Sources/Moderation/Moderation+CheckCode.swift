import Captcha
import Foundation
import Submissions

extension Moderation {
    enum CodeCheck {
        case right(Challenge)
        case refused(ProblemCode)
    }

    /// Opens the tokens and compares the code with their answers. A wrong code uses up all of them; the right one is
    /// used up together with the comment.
    func check(
        code: String,
        tokens: [String],
        site: Site,
        time: Date
    ) async throws(ModerationError) -> CodeCheck {
        let result = try await compare(code: code, tokens: tokens, site: site, time: time)
        switch result {
        case .right: observe(.challengeSolved(site: site.id))
        case .refused(let problem): observe(.challengeFailed(site: site.id, problem))
        }
        return result
    }

    private func compare(
        code: String,
        tokens: [String],
        site: Site,
        time: Date
    ) async throws(ModerationError) -> CodeCheck {
        let (opened, failure) = open(tokens, site: site, time: time)
        if let right = opened.first(where: { challenges.accepts(code, for: $0) }) { return .right(right) }
        guard !opened.isEmpty else { return .refused(failure) }
        var wasUnspent = false
        for challenge in opened {
            let token = SubmissionDraft.SpentToken(id: challenge.id, expires: challenge.expires)
            if try await store.spend(token) { wasUnspent = true }
        }
        return .refused(wasUnspent ? .captchaWrong : .captchaSpent)
    }

    /// The challenges of those tokens that are good, and what is wrong where none is.
    func open(_ tokens: [String], site: Site, time: Date) -> (challenges: [Challenge], failure: ProblemCode) {
        var opened: [Challenge] = []
        var failure = ProblemCode.captchaInvalid
        for token in tokens {
            do throws(CaptchaError) {
                opened.append(try challenges.open(token, site: site.id, now: time))
            } catch {
                if case .expired = error { failure = .captchaExpired }
            }
        }
        return (opened, failure)
    }
}
