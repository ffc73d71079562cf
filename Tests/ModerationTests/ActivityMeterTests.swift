import Crypto
import Foundation
import Moderation
import Testing

struct ActivityMeterTests {
    private static let start = Date(timeIntervalSince1970: 1_800_000_000)
    private static let key = KeyedHash(SymmetricKey(data: [1, 2, 3]))

    private static func visitor(_ address: String) -> Visitor {
        Visitor(address: address, key: key)
    }

    /// How many events pass before one is a burst.
    private static func capacity(
        _ meter: ActivityMeter,
        _ event: ActivityMeter.Event,
        now: Date = start,
        of visitor: (Int) -> Visitor
    ) -> Int? {
        (0..<1000).first { meter.note(event, by: visitor($0), now: now) }
    }

    @Test("sixty challenges or twelve submissions of one source are no burst, one more is")
    func source() {
        let one = Self.visitor("192.0.2.1")
        #expect(Self.capacity(ActivityMeter(), .challenge) { _ in one } == 60)
        #expect(Self.capacity(ActivityMeter(), .submission) { _ in one } == 12)
    }

    @Test("a subnet may do five times as much as a source")
    func subnet() {
        let meter = ActivityMeter()
        #expect(Self.capacity(meter, .challenge) { Self.visitor("192.0.2.\($0 % 250)") } == 300)
        #expect(meter.note(.challenge, by: Self.visitor("192.0.2.251"), now: Self.start))
        #expect(!meter.note(.challenge, by: Self.visitor("192.0.3.1"), now: Self.start))
    }

    @Test("a burst is forgotten after a while, and a clock that is set back does no lasting harm")
    func forgotten() {
        let meter = ActivityMeter()
        let one = Self.visitor("2001:db8::1")
        for _ in 0..<5000 { _ = meter.note(.submission, by: one, now: Self.start) }
        #expect(meter.note(.challenge, by: one, now: Self.start.addingTimeInterval(590)))
        #expect(!meter.note(.challenge, by: one, now: Self.start.addingTimeInterval(650)))
        let early = Self.start.addingTimeInterval(-1_000_000)
        _ = meter.note(.challenge, by: one, now: early)
        #expect(!meter.note(.challenge, by: one, now: early.addingTimeInterval(1200)))
    }

    @Test("a flood of sources, each over its measure, makes hardly anybody else suspicious")
    func flood() {
        let meter = ActivityMeter()
        var caught = 0
        for number in 0..<400 {
            let source = Self.visitor("10.\(number / 250).\(number % 250).1")
            for _ in 0..<60 { _ = meter.note(.challenge, by: source, now: Self.start) }
            if meter.note(.challenge, by: source, now: Self.start) { caught += 1 }
        }
        #expect(caught == 400)
        // The strangers share four subnets, of which none asks 300 times. One of the two rows alone would make some 24 of
        // them suspects; both together 0.6.
        let suspects = (0..<1000).filter { number in
            meter.note(.challenge, by: Self.visitor("172.16.\(number / 250).\(number % 250)"), now: Self.start)
        }
        #expect(suspects.count <= 4)
    }
}
