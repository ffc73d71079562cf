import Captcha
import Foundation
import Testing

/// Thousands of broken tokens, the same in each run: every one is refused by one of the errors that say so, and none
/// brings the program down.
struct FuzzTokenTests {
    private static let symbols = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    /// Whether a text is refused as no token of ours.
    private static func isRefused(_ text: String, by issuer: ChallengeIssuer) -> Bool {
        do throws(CaptchaError) {
            _ = try issuer.open(text, site: "demo", now: monday)
            return false
        } catch {
            return error == .malformed || error == .forged
        }
    }

    /// A token with one to four changes: symbols replaced, taken out, put in, doubled or swapped.
    private static func mutated(_ token: String, using generator: inout CountingGenerator) -> String {
        var text = Array(token)
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !text.isEmpty {
            let index = Int.random(in: text.indices, using: &generator)
            let symbol = symbols.randomElement(using: &generator) ?? "A"
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: text[index] = symbol
            case 1: text.remove(at: index)
            case 2: text.insert(symbol, at: index)
            case 3: text.insert(contentsOf: text[index...], at: index)
            default: text.swapAt(index, Int.random(in: text.indices, using: &generator))
            }
        }
        return String(text)
    }

    @Test("a mutated token is refused", arguments: ["a", "demo", "mot-trang-tin-co-ten-dai-bon-muoi-ky-tu1"])
    func mutations(site: String) throws {
        let issuer = try issuer(keys: [1, 2, 3])
        let token = try issuer.challenge(site: site).token
        var generator = CountingGenerator(state: 21)
        var refused = 0
        var tried = 0
        for _ in 0..<2000 {
            let text = Self.mutated(token, using: &generator)
            guard text != token else { continue }
            tried += 1
            if Self.isRefused(text, by: issuer) { refused += 1 }
        }
        #expect(refused == tried)
        #expect(tried > 1700)
    }

    @Test("text of any scalars and any length is refused")
    func anyText() throws {
        let issuer = try issuer(keys: Array(0...255))
        var generator = CountingGenerator(state: 22)
        for _ in 0..<2000 {
            let length = Int.random(in: 0...180, using: &generator)
            var text = String.UnicodeScalarView()
            for _ in 0..<length {
                let isASCII = Bool.random(using: &generator)
                let value = UInt32.random(in: 0...(isASCII ? 0x7F : 0x1_0FFF), using: &generator)
                text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            }
            #expect(Self.isRefused(String(text), by: issuer))
        }
    }

    @Test("random bytes behind a good head are refused, with every key's id")
    func anyBytes() throws {
        let issuer = try issuer(keys: Array(0...255))
        var generator = CountingGenerator(state: 23)
        for number in 0..<2000 {
            let count = Int.random(in: 0...100, using: &generator)
            let bytes =
                [1, UInt8(number % 256)] + (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let text = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
                .replacing("=", with: "")
            #expect(Self.isRefused(text, by: issuer))
        }
    }

    @Test("every token that was issued opens to what was sealed, whatever the site and the time")
    func roundTrip() throws {
        let issuer = try issuer(keys: [9])
        var generator = CountingGenerator(state: 24)
        for _ in 0..<1000 {
            let length = Int.random(in: 1...40, using: &generator)
            let site = String((0..<length).map { _ in Self.symbols.randomElement(using: &generator) ?? "a" })
            let time = Date(timeIntervalSince1970: Double(Int.random(in: 0...4_000_000_000, using: &generator)))
            let difficulty = Difficulty.allCases.randomElement(using: &generator) ?? .normal
            let issued = try issuer.issue(site: site, difficulty: difficulty, now: time, using: &generator)
            #expect(try issuer.open(issued.token, site: site, now: time) == issued.challenge)
        }
    }
}
