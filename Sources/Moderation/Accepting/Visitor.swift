/// Where a submission came from, as far as it is kept: hashes of the address and of its subnet.
package struct Visitor: Hashable, Sendable {
    package let source: SourceHash
    /// Of the /24 of an IPv4 address, the /48 of an IPv6 address.
    package let subnet: SourceHash

    /// - Parameters:
    ///   - address: Numeric IPv4 or IPv6 address; IPv6 is taken by its /64, as one subscriber holds all of it.
    ///   - key: The installation's secret for sources.
    package init(address: String, key: KeyedHash) {
        let parts = Self.parts(of: address)
        self.source = SourceHash(of: parts.source, key: key)
        self.subnet = SourceHash(of: parts.subnet, key: key)
    }

    static func parts(of address: String) -> (source: String, subnet: String) {
        guard let bytes = NetworkAddress(address)?.bytes else { return (address, address) }
        func text(_ bits: Int) -> String {
            var text = ""
            for byte in bytes.prefix(bits / 8) {
                if !text.isEmpty { text += "." }
                text += String(byte)
            }
            return "\(text)/\(bits)"
        }
        return bytes.count == 4 ? (text(32), text(24)) : (text(64), text(48))
    }
}
