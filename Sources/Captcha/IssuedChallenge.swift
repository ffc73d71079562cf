/// A new challenge, and the token that carries it until it is answered.
public struct IssuedChallenge: Hashable, Sendable {
    /// Text that may stand in a URL's path, a cookie or a form: `A–Z a–z 0–9 - _`.
    public let token: String
    public let challenge: Challenge
}
