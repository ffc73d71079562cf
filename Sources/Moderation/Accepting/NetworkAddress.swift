import Foundation

/// A numeric IPv4 or IPv6 address.
package struct NetworkAddress: Hashable, Sendable {
    /// In network order: 4 or 16. An IPv4 address in IPv6 dress (`::ffff:192.0.2.1`) has 4.
    package let bytes: [UInt8]

    /// Returns nil for anything else, host names among it. A zone (`%eth0`) is left out.
    package init?(_ text: String) {
        let text = text.utf8.firstIndex(of: UInt8(ascii: "%")).map { String(text[..<$0]) } ?? text
        var ipv4 = in_addr()
        var ipv6 = in6_addr()
        if inet_pton(AF_INET, text, &ipv4) == 1 {
            self.bytes = withUnsafeBytes(of: ipv4) { Array($0) }
        } else if inet_pton(AF_INET6, text, &ipv6) == 1 {
            let bytes = withUnsafeBytes(of: ipv6) { Array($0) }
            let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
            self.bytes = isMapped ? Array(bytes.suffix(4)) : bytes
        } else {
            return nil
        }
    }
}
