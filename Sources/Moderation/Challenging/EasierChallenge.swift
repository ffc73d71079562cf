package import Captcha

/// The answer to a visitor who asks for an easier picture.
package enum EasierChallenge: Hashable, Sendable {
    case issued(IssuedChallenge)
    /// He had his share; the picture that he has stays good.
    case limited(retryAfter: Duration)
}
