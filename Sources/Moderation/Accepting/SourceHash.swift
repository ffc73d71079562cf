/// Stands for a visitor's address: a keyed hash, 16 bytes. The address itself is not stored.
package struct SourceHash: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(of text: String, key: KeyedHash) {
        self.bytes = Array(key.code(for: Array(text.utf8)).prefix(16))
    }
}
