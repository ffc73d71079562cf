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

    @Test("one source too many costs the oldest its place, and no other")
    func evictsOldest() {
        let cache = StandingCache(capacity: 3)
        let sources = (0..<5).map { SourceHash(bytes: [UInt8($0)]) }
        let keep = { (number: Int, approved: Int) in
            let standing = SourceStanding(approved: approved, refused: 0)
            cache.keep(standing, of: sources[number], site: "demo", now: Self.start)
        }
        let known = { sources.map { cache.standing(of: $0, site: "demo", now: Self.start)?.approved } }
        for number in 0..<3 { keep(number, number) }
        keep(1, 11)
        #expect(known() == [0, 11, 2, nil, nil])
        keep(3, 3)
        #expect(known() == [nil, 11, 2, 3, nil])
        keep(0, 10)
        keep(4, 4)
        #expect(known() == [10, nil, nil, 3, 4])
    }
}
