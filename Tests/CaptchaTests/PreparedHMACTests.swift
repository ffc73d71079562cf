import Crypto
import Testing

@testable import Captcha

struct PreparedHMACTests {
    @Test("the codes are those of swift-crypto, for keys and messages of any length")
    func agreesWithLibrary() {
        for keyLength in [0, 1, 20, 31, 32, 63, 64, 65, 131] {
            let key = (0..<keyLength).map { UInt8(truncatingIfNeeded: $0 * 7 + 1) }
            let prepared = PreparedHMAC(key: key)
            for messageLength in [0, 1, 13, 55, 56, 64, 200] {
                let message = (0..<messageLength).map { UInt8(truncatingIfNeeded: $0 * 3) }
                let expected = HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key))
                #expect(prepared.code(for: message) == Array(expected))
            }
        }
    }

    @Test("the code of RFC 4231, test case 2")
    func knownCode() {
        let code = PreparedHMAC(key: Array("Jefe".utf8)).code(for: Array("what do ya want for nothing?".utf8))
        #expect(code.prefix(8) == [0x5B, 0xDC, 0xC1, 0x46, 0xBF, 0x60, 0x75, 0x4E])
    }

    @Test("one message leaves nothing behind for the next")
    func repeated() {
        let prepared = PreparedHMAC(key: [1, 2, 3])
        let first = prepared.code(for: [4, 5])
        #expect(prepared.code(for: [6]) != first)
        #expect(prepared.code(for: [4, 5]) == first)
    }
}
