/// Who may read `/metrics`.
package enum MetricsConfiguration: Hashable, Sendable {
    /// Nobody: nothing is counted.
    case off
    /// Programs on this machine that come without a proxy.
    case loopback
    /// Whoever sends this as a bearer token.
    case token(String)

    /// Shorter tokens could be guessed.
    package static let shortestToken = 24
}
