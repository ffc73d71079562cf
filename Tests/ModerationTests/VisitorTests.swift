import Crypto
import Testing

@testable import Moderation

struct VisitorTests {
    private let key = KeyedHash(SymmetricKey(data: [UInt8](repeating: 9, count: 32)))

    @Test(
        "an address is taken by /32 and /24, an IPv6 address by /64 and /48",
        arguments: [
            ("203.0.113.7", "203.0.113.7/32", "203.0.113/24"), ("::ffff:203.0.113.7", "203.0.113.7/32", "203.0.113/24"),
            ("2001:db8:1:2:3:4:5:6", "32.1.13.184.0.1.0.2/64", "32.1.13.184.0.1/48"),
            ("fe80::1%eth0", "254.128.0.0.0.0.0.0/64", "254.128.0.0.0.0/48"), ("unknown", "unknown", "unknown"),
        ]
    )
    func parts(address: String, source: String, subnet: String) {
        let parts = Visitor.parts(of: address)
        #expect(parts.source == source)
        #expect(parts.subnet == subnet)
    }

    @Test("one subscriber's addresses are one source; neighbours share a subnet; others share nothing")
    func hashes() {
        func visitor(_ address: String) -> Visitor { Visitor(address: address, key: key) }
        #expect(visitor("2001:db8:1:2::1") == visitor("2001:db8:1:2:ffff::9"))
        #expect(visitor("2001:db8:1:2::1").source != visitor("2001:db8:1:3::1").source)
        #expect(visitor("2001:db8:1:2::1").subnet == visitor("2001:db8:1:3::1").subnet)
        #expect(visitor("203.0.113.7").source != visitor("203.0.113.8").source)
        #expect(visitor("203.0.113.7").subnet == visitor("203.0.113.8").subnet)
        #expect(visitor("203.0.113.7").subnet != visitor("203.0.112.7").subnet)
    }

    @Test("a hash is 16 bytes that another key makes differently")
    func keyed() {
        let other = KeyedHash(SymmetricKey(data: [UInt8](repeating: 1, count: 32)))
        let source = Visitor(address: "203.0.113.7", key: key).source
        #expect(source.bytes.count == 16)
        #expect(source != Visitor(address: "203.0.113.7", key: other).source)
    }
}
