import Captcha
import Foundation
import Testing

struct TokenForgeryTests {
    private static let symbols = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    @Test("a token with one changed bit, anywhere, is refused")
    func everyBit() throws {
        let issuer = try issuer(keys: [1, 2])
        let token = Array(try issuer.challenge().token)
        var opened = 0
        for index in token.indices {
            let value = try #require(Self.symbols.firstIndex(of: token[index]))
            for bit in 0..<6 {
                var changed = token
                changed[index] = Self.symbols[value ^ 1 << bit]
                do throws(CaptchaError) {
                    _ = try issuer.open(String(changed), site: nil, now: monday)
                    opened += 1
                } catch {
                    #expect([.malformed, .forged].contains(error))
                }
            }
        }
        #expect(opened == 0)
    }

    @Test("a token that was cut short or made longer is refused")
    func everyLength() throws {
        let issuer = try issuer()
        let token = try issuer.challenge().token
        for length in 0..<token.count {
            #expect(throws: CaptchaError.self) {
                try issuer.open(String(token.prefix(length)), site: nil, now: monday)
            }
        }
        for tail in ["A", "AA", "AAA", "AAAA", String(repeating: "A", count: 100_000)] {
            #expect(throws: CaptchaError.self) { try issuer.open(token + tail, site: nil, now: monday) }
        }
    }

    @Test("two tokens spliced at any place are refused")
    func spliced() throws {
        let issuer = try issuer()
        let issued = try issuer.challenges(2)
        let (first, second) = (issued[0].token, issued[1].token)
        // Both begin with the same version and key, 16 bits: splicing there changes nothing.
        for cut in 3..<first.count where first.prefix(cut) != second.prefix(cut) {
            guard first.dropFirst(cut) != second.dropFirst(cut) else { continue }
            #expect(throws: CaptchaError.forged) {
                try issuer.open(String(first.prefix(cut) + second.dropFirst(cut)), site: nil, now: monday)
            }
        }
    }

    @Test(
        "what is not a token at all is malformed",
        arguments: ["", "A", "=", "hello", "../../etc/passwd", "AQ==", "ạ", "\u{0}", String(repeating: "A", count: 68)]
    )
    func malformed(text: String) throws {
        let issuer = try issuer()
        #expect(throws: CaptchaError.malformed) { try issuer.open(text, site: "demo", now: monday) }
    }

    @Test("random text of any length is refused")
    func randomText() throws {
        let issuer = try issuer(keys: Array(0...255))
        var generator = CountingGenerator(state: 3)
        for _ in 0..<5_000 {
            let length = Int.random(in: 0...130, using: &generator)
            let text = String((0..<length).map { _ in Self.symbols.randomElement(using: &generator) ?? "A" })
            #expect(throws: CaptchaError.self) { try issuer.open("AQ" + text, site: nil, now: monday) }
        }
    }
}
