import Moderation
import Synchronization
import Testing

struct SecretComparisonTests {
    /// Bytes that count how often they are looked at.
    private final class Watched: Collection, Sendable {
        let bytes: [UInt8]
        let looks = Mutex(0)

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        var startIndex: Int { 0 }
        var endIndex: Int { bytes.count }
        func index(after index: Int) -> Int { index + 1 }

        subscript(position: Int) -> UInt8 {
            looks.withLock { $0 += 1 }
            return bytes[position]
        }
    }

    @Test(
        "each byte is looked at once, wherever the first difference lies",
        arguments: [nil, 0, 1, 12, 22, 23] as [Int?]
    )
    func everyByte(difference: Int?) {
        let secret = Watched((0..<24).map { UInt8($0) })
        var sent = secret.bytes
        if let difference { sent[difference] ^= 1 }
        let watched = Watched(sent)
        #expect(SecretComparison.areEqual(watched, secret) == (difference == nil))
        #expect(watched.looks.withLock(\.self) == 24)
        #expect(secret.looks.withLock(\.self) == 24)
    }

    @Test("other lengths are never equal, and nothing is looked at", arguments: [0, 23, 25])
    func length(count: Int) {
        let secret = Watched([UInt8](repeating: 7, count: 24))
        #expect(!SecretComparison.areEqual([UInt8](repeating: 7, count: count), secret))
        #expect(secret.looks.withLock(\.self) == 0)
    }
}
