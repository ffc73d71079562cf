import Foundation
import Moderation
import Submissions
import Testing

struct SiteTests {
    @Test(
        "an id of small letters, digits and inner hyphens is taken",
        arguments: ["demo", "a", "0", "bao-lam-giang", String(repeating: "a", count: 40)]
    )
    func slug(id: String) throws {
        #expect(try Site(id: id, name: "Báo", created: .distantPast).id == id)
    }

    @Test(
        "any other id is refused, and so are those of our own addresses",
        arguments: [
            "", "-a", "a-", "A", "báo", "a_b", "a/b", "a b", "a.b", "captcha", "receipts", "v1", "healthz", "readyz",
            "metrics", "translations", "portal", String(repeating: "a", count: 41),
        ]
    )
    func noSlug(id: String) {
        #expect(throws: ModerationError.invalidSite(id)) { try Site(id: id, name: "Báo", created: .distantPast) }
    }

    @Test(
        "an origin is brought into the form that browsers send",
        arguments: [
            ("https://bao.example.vn", "https://bao.example.vn"),
            (" HTTPS://Bao.Example.vn/ ", "https://bao.example.vn"),
            ("https://bao.example.vn:443", "https://bao.example.vn"), ("http://a:80/", "http://a"),
            ("http://localhost:8080", "http://localhost:8080"), ("https://a:80", "https://a:80"),
            ("https://báo.vn", "https://xn--bo-mia.vn"), ("https://xn--bo-mia.vn", "https://xn--bo-mia.vn"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ]
    )
    func origin(text: String, origin: String) throws {
        #expect(try Site.origin(text) == origin)
        #expect(try Site(id: "a", name: "A", origins: [text], created: .distantPast).origins == [origin])
    }

    @Test(
        "what has a path, a user, another scheme or no host is no origin",
        arguments: [
            "", "bao.example.vn", "//bao.example.vn", "ftp://a", "https://", "https:///a", "https://a/b", "https://a?b",
            "https://u:p@a", "javascript:alert(1)", "null", "*", "https://a b",
        ]
    )
    func noOrigin(text: String) {
        #expect(throws: ModerationError.invalidOrigin(text)) { try Site.origin(text) }
    }

    @Test("a site is Vietnamese, moderates first, asks for a code and limits sources, unless told otherwise")
    func defaults() throws {
        let site = try Site(id: "a", name: "A", created: .distantPast)
        #expect(site.language == .vi)
        #expect(site.version == 1)
        #expect(site.policy.moderation == .pre)
        #expect(site.policy.captcha == .always)
        #expect(site.policy.rate == Rate(count: 30, period: .seconds(600)))
        #expect(site.policy.submissionRules(isUnsolved: false).codeRequired)
        #expect(site.policy.rules.contentLength == LengthLimits(1...5000))
    }

    @Test("a code is required exactly where there is a picture")
    func codeRequired() throws {
        var site = try Site(id: "a", name: "A", created: .distantPast)
        try site.set("captcha", to: "off")
        #expect(!site.policy.submissionRules(isUnsolved: false).codeRequired)
    }

    @Test("a site is the same after it was coded")
    func coded() throws {
        var site = try Site(id: "a", name: "A", origins: ["https://a.vn"], created: Date(timeIntervalSince1970: 9))
        try site.set("field.name", to: "*$txtHoTen,HoTen")
        try site.set("rate", to: "off")
        let decoded = try JSONDecoder().decode(Site.self, from: JSONEncoder().encode(site))
        #expect(decoded == site)
    }
}
