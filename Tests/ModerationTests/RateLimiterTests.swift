import Foundation
import Moderation
import Testing

struct RateLimiterTests {
    private static let start = Date(timeIntervalSince1970: 1_800_000_000)

    private static func source(_ number: Int) -> SourceHash {
        SourceHash(bytes: withUnsafeBytes(of: number.bigEndian) { Array($0) })
    }

    @Test("a source may use its whole count at once, then one each interval")
    func burst() {
        let limiter = RateLimiter()
        let rate = Rate(count: 3, period: .seconds(60))
        func wait(at seconds: TimeInterval) -> Duration? {
            limiter.wait(for: Self.source(1), site: "demo", rate: rate, now: Self.start + seconds)
        }
        for _ in 0..<3 { #expect(wait(at: 0) == nil) }
        #expect(wait(at: 0) == .seconds(20))
        #expect(wait(at: 15) == .seconds(5))
        #expect(wait(at: 20) == nil)
        #expect(wait(at: 20) == .seconds(20))
        for _ in 0..<3 { #expect(wait(at: 200) == nil) }
        #expect(wait(at: 200) == .seconds(20))
    }

    @Test("what was refused does not count: patience is not punished further")
    func refusedIsFree() {
        let limiter = RateLimiter()
        let rate = Rate(count: 1, period: .seconds(60))
        func wait(at seconds: TimeInterval) -> Duration? {
            limiter.wait(for: Self.source(1), site: "demo", rate: rate, now: Self.start + seconds)
        }
        #expect(wait(at: 0) == nil)
        for second in 1..<60 { #expect(wait(at: TimeInterval(second)) == .seconds(60 - second)) }
        #expect(wait(at: 60) == nil)
    }

    @Test("sources and sites are counted apart")
    func apart() {
        let limiter = RateLimiter()
        let rate = Rate(count: 1, period: .seconds(60))
        for (source, site) in [(1, "a"), (2, "a"), (1, "b"), (2, "b")] {
            #expect(limiter.wait(for: Self.source(source), site: site, rate: rate, now: Self.start) == nil)
            #expect(limiter.wait(for: Self.source(source), site: site, rate: rate, now: Self.start) != nil)
        }
    }

    @Test("a clock that is set back lengthens no wait beyond one period")
    func clockSetBack() throws {
        let limiter = RateLimiter()
        let rate = Rate(count: 2, period: .seconds(60))
        #expect(limiter.wait(for: Self.source(1), site: "a", rate: rate, now: Self.start) == nil)
        let earlier = limiter.wait(for: Self.source(1), site: "a", rate: rate, now: Self.start - 3600)
        #expect(try #require(earlier) <= .seconds(60))
    }

    @Test("when it is full it forgets those that are nearest to being free, and keeps those that are not")
    func bounded() {
        let limiter = RateLimiter(capacity: 10)
        let slow = Rate(count: 1, period: .seconds(3600))
        let fast = Rate(count: 1, period: .seconds(60))
        func wait(_ source: Int, _ rate: Rate) -> Duration? {
            limiter.wait(for: Self.source(source), site: "a", rate: rate, now: Self.start)
        }
        #expect(wait(1, slow) == nil)
        for source in 2...1000 { #expect(wait(source, fast) == nil) }
        #expect(wait(1, slow) != nil)
        let stillLimited = (2...1000).count { wait($0, fast) != nil }
        #expect(stillLimited <= 10)
    }
}
