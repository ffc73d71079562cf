import Captcha
import Testing

struct CaptchaErrorTests {
    @Test(
        "each error's description holds its facts",
        arguments: [
            (.wrongSecretLength(count: 3, expected: 32), "3 bytes instead of 32"),
            (.noKeys, "no captcha key"),
            (.duplicateKey(id: 9), "id 9"),
            (.unusableLifetime(.seconds(0)), "0.0 seconds"),
            (.unusableSite(byteCount: 41, limit: 40), "41 bytes"),
            (.unusableTime(secondsSince1970: -5), "-5.0 seconds"),
            (.malformed, "not a captcha token"),
            (.forged, "not issued here"),
            (.foreignSite(expected: "one", found: "two"), "site two, not to one"),
            (.expired(at: monday), "expired at 2026-11-23"),
            (.issuedInFuture(at: monday), "future, at 2026-11-23"),
            (.unreadableGlyphs(offset: 17), "byte 17"),
            (.missingGlyph("W"), "lack W"),
            (.unreadableVoices(offset: 19), "byte 19"),
            (.missingVoice(.english), "english"),
            (.sealingFailed(underlying: "bad nonce"), "bad nonce"),
            (.drawingFailed(underlying: "no memory"), "no memory"),
        ] as [(CaptchaError, String)]
    )
    func description(error: CaptchaError, fact: String) {
        #expect(error.description.contains(fact))
    }
}
