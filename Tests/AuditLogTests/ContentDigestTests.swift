import AuditLog
import Testing

struct ContentDigestTests {
    @Test("where one field ends and the next begins is part of the digest")
    func fieldBorders() {
        #expect(ContentDigest(salt: [1], fields: ["ab", "c"]) != ContentDigest(salt: [1], fields: ["a", "bc"]))
    }

    @Test("the same text under another salt has another digest")
    func salt() {
        #expect(ContentDigest(salt: [1], fields: ["a"]) != ContentDigest(salt: [2], fields: ["a"]))
        #expect(ContentDigest(salt: [1], fields: ["a"]) == ContentDigest(salt: [1], fields: ["a"]))
    }

    @Test("it is written as 64 hexadecimal digits")
    func hexadecimal() {
        let text = ContentDigest(salt: [], fields: []).hexadecimal
        #expect(text == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
