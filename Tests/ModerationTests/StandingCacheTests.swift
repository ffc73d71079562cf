import Foundation
import Moderation
import Testing

struct StandingCacheTests {
    private static let start = Date(timeIntervalSince1970: 1_800_000_000)

    @Test("what was read is known for a minute, for this source and site alone")
    func fresh() {
        let cache = StandingCache()
        let source = SourceHash(bytes: [1])
        let standing = SourceStanding(approved: 3, refused: 1)
        cache.keep(standing, of: source, site: "demo", now: Self.start)
        #expect(cache.standing(of: source, site: "demo", now: Self.start.addingTimeInterval(59)) == standing)
        #expect(cache.standing(of: source, site: "demo", now: Self.start.addingTimeInterval(60)) == nil)
        #expect(cache.standing(of: source, site: "khac", now: Self.start) == nil)
        #expect(cache.standing(of: SourceHash(bytes: [2]), site: "demo", now: Self.start) == nil)
    }

    @Test("it never holds more than it may")
    func bounded() {
        let cache = StandingCache(capacity: 10)
        for number in 0..<1000 {
            let source = SourceHash(bytes: [UInt8(number % 256), UInt8(number / 256)])
            cache.keep(.unknown, of: source, site: "demo", now: Self.start)
            #expect(cache.count <= 10)
            #expect(cache.standing(of: source, site: "demo", now: Self.start) == .unknown)
        }
    }
}
