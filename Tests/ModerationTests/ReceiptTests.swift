import Crypto
import Moderation
import Testing

struct ReceiptTests {
    private let key = ReceiptKey(SymmetricKey(data: [UInt8](repeating: 8, count: 32)))
    private let salt = [UInt8](repeating: 3, count: 16)

    @Test("a receipt is read back from its text, in small letters too")
    func text() throws {
        let receipt = key.receipt(forComment: 42, salt: salt)
        let code = try #require(receipt.description.firstMatch(of: /^42-([0-9A-HJKMNP-TV-Z]{24})$/)).output.1
        #expect(receipt.code == code)
        #expect(Receipt(receipt.description) == receipt)
        #expect(Receipt(receipt.description.lowercased()) == receipt)
        #expect(key.isGenuine(receipt, salt: salt))
    }

    @Test(
        "other texts have not the shape of a receipt",
        arguments: [
            "", "-", "1", "1-", "-AAAAAAAAAAAAAAAAAAAAAAAA", "1-AAAAAAAAAAAAAAAAAAAAAAA", "1-AAAAAAAAAAAAAAAAAAAAAAAAA",
            "0-AAAAAAAAAAAAAAAAAAAAAAAA", "+1-AAAAAAAAAAAAAAAAAAAAAAAA", "-1-AAAAAAAAAAAAAAAAAAAAAAAA",
            " 1-AAAAAAAAAAAAAAAAAAAAAAAA", "1-AAAAAAAAAAAA-AAAAAAAAAAA", "x-AAAAAAAAAAAAAAAAAAAAAAAA",
            "9223372036854775808-AAAAAAAAAAAAAAAAAAAAAAAA",
        ]
    )
    func noReceipt(text: String) {
        #expect(Receipt(text) == nil)
    }

    @Test("a receipt is genuine for its own comment, salt and key only, to the last symbol")
    func genuine() throws {
        let receipt = key.receipt(forComment: 42, salt: salt)
        #expect(!key.isGenuine(receipt, salt: [UInt8](repeating: 4, count: 16)))
        let other = ReceiptKey(SymmetricKey(data: [UInt8](repeating: 9, count: 32)))
        #expect(!other.isGenuine(receipt, salt: salt))
        #expect(!key.isGenuine(try #require(Receipt("43-\(receipt.code)")), salt: salt))
        for index in receipt.code.indices {
            var code = receipt.code
            code.replaceSubrange(index...index, with: code[index] == "7" ? "8" : "7")
            #expect(!key.isGenuine(try #require(Receipt("42-\(code)")), salt: salt))
        }
    }

    @Test("a code of full-width or other letters is none", arguments: ["Ａ", "é", "ß", "\u{0}"])
    func foreignLetters(letter: String) {
        let padding = String(repeating: "A", count: 24 - letter.utf8.count)
        let receipt = Receipt("42-\(letter)\(padding)")
        #expect(receipt.map { key.isGenuine($0, salt: salt) } != true)
    }
}
