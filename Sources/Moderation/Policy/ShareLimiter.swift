package import Foundation

/// Limits how often a source may do something, and how often its subnet: so many times as often.
package struct ShareLimiter: Sendable {
    private let sources: RateLimiter
    private let subnets: RateLimiter

    /// - Parameter capacity: How many sources, and how many subnets, are remembered at most.
    package init(capacity: Int = 20_000) {
        self.sources = RateLimiter(capacity: capacity)
        self.subnets = RateLimiter(capacity: capacity)
    }

    /// Counts one, unless it is one too many for the source or for its subnet.
    ///
    /// - Parameters:
    ///   - visitor: Whose source and subnet pay for it.
    ///   - site: Each counts for itself.
    ///   - rate: Of a source.
    ///   - share: How many times that a subnet has.
    ///   - now: The time.
    /// - Returns: Nil when it was counted.
    package func excess(
        of visitor: Visitor,
        site: String,
        rate: Rate,
        share: SubnetShare,
        now: Date
    ) -> RateExcess? {
        guard let count = share.sources else {
            return sources.wait(for: visitor.source, site: site, rate: rate, now: now).map {
                RateExcess(wait: $0, party: .source)
            }
        }
        // The source pays only when its subnet may.
        if let wait = sources.wait(for: visitor.source, site: site, rate: rate, now: now, isCounted: false) {
            return RateExcess(wait: wait, party: .source)
        }
        let ofSubnet = Rate(count: rate.count * count, period: rate.period)
        if let wait = subnets.wait(for: visitor.subnet, site: site, rate: ofSubnet, now: now) {
            return RateExcess(wait: wait, party: .subnet)
        }
        return sources.wait(for: visitor.source, site: site, rate: rate, now: now).map {
            RateExcess(wait: $0, party: .source)
        }
    }
}
