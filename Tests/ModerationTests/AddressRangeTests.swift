import Moderation
import Testing

struct AddressRangeTests {
    @Test(
        "a range has the addresses of its prefix, and no others",
        arguments: [
            ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.0", false), ("192.0.2.1", "192.0.2.1", true),
            ("192.0.2.1", "192.0.2.2", false), ("192.0.2.0/25", "192.0.2.127", true),
            ("192.0.2.0/25", "192.0.2.128", false),
            ("192.0.2.130/31", "192.0.2.131", true), ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "::1", false),
            ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::1", false), ("::1", "::1", true),
            ("2001:db8::/33", "2001:db8:8000::", false), ("10.0.0.0/8", "::ffff:10.1.2.3", true),
            ("::/0", "10.0.0.1", false),
            ("10.0.0.0/8", "nonsense", false), ("10.0.0.0/8", "", false),
        ]
    )
    func contains(range: String, address: String, isContained: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(address) == isContained)
    }

    @Test(
        "what is no numeric address with a fitting prefix is no range",
        arguments: [
            "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0.0/8/8", "10.0.0", "256.0.0.0",
            "::/129", "localhost", "10.0.0.0 /8",
        ]
    )
    func refused(text: String) {
        #expect(AddressRange(text) == nil)
    }
}
