import Captcha
import Moderation

extension Moderation {
    func freshChallenge(site: Site) throws(ServerError) -> IssuedChallenge {
        var generator = SystemRandomNumberGenerator()
        do throws(CaptchaError) {
            return try challenges.issue(site: site.id, now: now(), using: &generator)
        } catch {
            throw ServerError(error)
        }
    }
}
