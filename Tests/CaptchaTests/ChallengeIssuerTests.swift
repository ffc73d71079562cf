import Captcha
import Foundation
import Testing

struct ChallengeIssuerTests {
    @Test("a token opens to the challenge that was issued", arguments: Difficulty.allCases)
    func roundTrip(difficulty: Difficulty) throws {
        let issuer = try issuer()
        let issued = try issuer.challenge(difficulty: difficulty)
        let opened = try issuer.open(issued.token, site: "demo", now: monday)
        #expect(opened == issued.challenge)
        #expect(opened.site == "demo")
        #expect(opened.difficulty == difficulty)
        #expect(opened.issued == monday)
        #expect(opened.expires == monday.addingTimeInterval(600))
        #expect(opened.id.count == 12)
    }

    @Test("a token is short and fits a URL's path", arguments: ["a", "báo-tỉnh", String(repeating: "s", count: 40)])
    func tokenText(site: String) throws {
        let token = try issuer().challenge(site: site).token
        let allowed = CharacterSet(charactersIn: "a"..."z").union(CharacterSet(charactersIn: "A"..."Z"))
            .union(CharacterSet(charactersIn: "0123456789-_"))
        #expect(token.unicodeScalars.allSatisfy(allowed.contains))
        #expect(token.utf8.count <= 116)
    }

    @Test("a site's name that does not fit is refused", arguments: ["", String(repeating: "s", count: 41)])
    func unusableSite(site: String) throws {
        let issuer = try issuer()
        #expect(throws: CaptchaError.unusableSite(byteCount: site.utf8.count, limit: 40)) {
            try issuer.challenge(site: site)
        }
    }

    @Test("a time before 1970 or beyond reason is refused", arguments: [-1, 1e12, .infinity, -.infinity])
    func unusableTime(seconds: TimeInterval) throws {
        let issuer = try issuer()
        #expect(throws: CaptchaError.unusableTime(secondsSince1970: seconds)) {
            try issuer.challenge(now: Date(timeIntervalSince1970: seconds))
        }
    }

    @Test("two challenges of one site differ in id, token and, nearly always, answer")
    func distinct() throws {
        let issuer = try issuer()
        let issued = try issuer.challenges(200)
        #expect(Set(issued.map(\.token)).count == 200)
        #expect(Set(issued.map(\.challenge.id)).count == 200)
        #expect(Set(issued.map { issuer.answer(of: $0.challenge) }).count >= 198)
    }

    @Test("a token is good until its lifetime has passed")
    func expiry() throws {
        let issuer = try issuer()
        let token = try issuer.challenge().token
        let end = monday.addingTimeInterval(600)
        #expect(throws: Never.self) { try issuer.open(token, site: "demo", now: end.addingTimeInterval(-0.001)) }
        #expect(throws: CaptchaError.expired(at: end)) { try issuer.open(token, site: "demo", now: end) }
    }

    @Test("a token from the future is refused, but clocks may differ by a minute")
    func future() throws {
        let issuer = try issuer()
        let token = try issuer.challenge().token
        #expect(throws: Never.self) { try issuer.open(token, site: "demo", now: monday.addingTimeInterval(-60)) }
        #expect(throws: CaptchaError.issuedInFuture(at: monday)) {
            try issuer.open(token, site: "demo", now: monday.addingTimeInterval(-61))
        }
    }

    @Test("a token is good at its own site only, or where any site will do")
    func foreignSite() throws {
        let issuer = try issuer()
        let token = try issuer.challenge(site: "demo").token
        #expect(throws: CaptchaError.foreignSite(expected: "other", found: "demo")) {
            try issuer.open(token, site: "other", now: monday)
        }
        #expect(try issuer.open(token, site: nil, now: monday).site == "demo")
    }

    @Test("after a rotation old tokens open with the old key, and the old key's absence closes them")
    func rotation() throws {
        let before = try issuer(keys: [1])
        let during = try issuer(keys: [2, 1])
        let after = try issuer(keys: [2])
        let old = try before.challenge()
        let opened = try during.open(old.token, site: "demo", now: monday)
        #expect(opened == old.challenge)
        #expect(during.answer(of: opened) == before.answer(of: old.challenge))
        #expect(try during.picture(of: opened) == before.picture(of: old.challenge))
        #expect(throws: CaptchaError.forged) { try after.open(old.token, site: "demo", now: monday) }
        let new = try during.challenge()
        #expect(try after.open(new.token, site: "demo", now: monday) == new.challenge)
    }

    @Test("another secret under the same id opens nothing")
    func otherSecret() throws {
        let token = try issuer().challenge().token
        let other = try ChallengeIssuer(keys: [CaptchaKey(id: 1, secret: [UInt8](repeating: 9, count: 32))])
        #expect(throws: CaptchaError.forged) { try other.open(token, site: "demo", now: monday) }
    }

    @Test("a new week changes the site's secrets, and a token remembers its week")
    func epochs() throws {
        let issuer = try issuer()
        let first = try issuer.challenge()
        let next = try issuer.challenge(now: monday.addingTimeInterval(7 * 86_400))
        #expect(next.challenge.epoch == first.challenge.epoch + 1)
        #expect(next.challenge.id == first.challenge.id)
        #expect(try issuer.picture(of: next.challenge) != issuer.picture(of: first.challenge))
    }

    @Test("a lifetime is from one second to a day", arguments: [Duration.zero, .milliseconds(999), .seconds(86_401)])
    func unusableLifetime(lifetime: Duration) throws {
        #expect(throws: CaptchaError.unusableLifetime(lifetime)) {
            try ChallengeIssuer(keys: [key(1)], lifetime: lifetime)
        }
    }

    @Test("keys must be there, differ in id, and have 32 bytes")
    func unusableKeys() throws {
        #expect(throws: CaptchaError.noKeys) { try ChallengeIssuer(keys: []) }
        #expect(throws: CaptchaError.duplicateKey(id: 3)) { try issuer(keys: [3, 4, 3]) }
        #expect(throws: CaptchaError.wrongSecretLength(count: 31, expected: 32)) {
            try CaptchaKey(id: 1, secret: [UInt8](repeating: 0, count: 31))
        }
    }

    @Test("neither a key nor a challenge prints its secrets")
    func descriptions() throws {
        let secret = (100..<132).map(UInt8.init)
        #expect("\(try CaptchaKey(id: 5, secret: secret))" == "captcha key 5")
        let challenge = try issuer().challenge().challenge
        let text = "\(challenge)"
        #expect(text.hasPrefix("challenge "))
        #expect(text.contains(" for demo, expires "))
        #expect(text.count < 90)
    }
}
