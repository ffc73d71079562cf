import Foundation

/// Limits how often a source may have something, and how often its subnet: eight times as often.
struct ShareLimiter: Sendable {
    private static let sourcesOfSubnet = 8
    private static let capacity = 20_000

    private let sources = RateLimiter(capacity: capacity)
    private let subnets = RateLimiter(capacity: capacity)

    /// Counts one, unless it is one too many: then it returns how long to wait.
    func wait(for visitor: Visitor, site: String, rate: Rate, now: Date) -> Duration? {
        let ofSubnet = Rate(count: rate.count * Self.sourcesOfSubnet, period: rate.period)
        // The source pays only when its subnet may.
        return sources.wait(for: visitor.source, site: site, rate: rate, now: now, isCounted: false)
            ?? subnets.wait(for: visitor.subnet, site: site, rate: ofSubnet, now: now)
            ?? sources.wait(for: visitor.source, site: site, rate: rate, now: now)
    }
}
