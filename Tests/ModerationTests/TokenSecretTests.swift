import Moderation
import Testing

struct TokenSecretTests {
    @Test("a token is read back, and its hash is that of its text")
    func roundTrip() throws {
        var generator = SystemRandomNumberGenerator()
        let secret = TokenSecret(using: &generator)
        #expect(secret.text.hasPrefix("duyet_"))
        #expect(secret.text.utf8.count == 49)
        #expect(TokenSecret(secret.text) == secret)
        #expect(TokenHash(hexadecimal: secret.hash.hexadecimal) == secret.hash)
        #expect(TokenSecret(using: &generator).text != secret.text)
    }

    @Test(
        "what cannot be a token is none",
        arguments: [
            "", "duyet_", "duyet_short", "Duyet_" + String(repeating: "a", count: 43),
            "duyet_" + String(repeating: "é", count: 43), "duyet_" + String(repeating: "a", count: 44),
        ]
    )
    func foreign(text: String) {
        #expect(TokenSecret(text) == nil)
    }

    @Test("a known token has a known hash (sha256sum)")
    func knownHash() throws {
        let secret = try #require(TokenSecret("duyet_" + String(repeating: "a", count: 43)))
        #expect(secret.hash.hexadecimal == "f77fc5af448071d166682ff936c2b634cfdb76b10de04313525bfb713b3225d5")
    }
}
