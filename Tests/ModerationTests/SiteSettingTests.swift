import Foundation
import Moderation
import Submissions
import Testing

struct SiteSettingTests {
    private static func site() throws -> Site {
        try Site(id: "demo", name: "Báo", created: .distantPast)
    }

    @Test(
        "a good value is taken and shown again",
        arguments: [
            ("name", "Báo Lam Giang"), ("origins", "https://a.vn,https://b.vn:8443"), ("origins", ""), ("locale", "en"),
            ("moderation", "post"), ("captcha", "off"), ("rate", "2/1m"), ("rate", "off"), ("minimumFillTime", "0s"),
            ("minimumFillTime", "1500ms"), ("maxLinks", "0"), ("links", "nofollow"), ("retention", "30d"),
            ("timeZone", "Europe/Paris"), ("appeals", "14d"), ("appeals", "off"), ("appeals", "1h"),
            ("transparency", "on"), ("transparency", "off"),
            ("nameRequired", "false"), ("titleRequired", "false"), ("nameLength", "2-40"), ("titleLength", "1-1"),
            ("contentLength", "10-100000"), ("difficulty", "auto"), ("difficulty", "easy"), ("difficulty", "hard"),
            ("easyRate", "3/1d"), ("easyRate", "off"), ("soundRate", "2/1h"), ("soundRate", "off"),
            ("pictureRate", "600/10m"), ("pictureRate", "off"), ("subnetShare", "1"), ("subnetShare", "10000"),
            ("subnetShare", "off"), ("unsolved", "1/2h"), ("unsolved", "off"),
            ("unsolvedPerSite", "5/1h"), ("unsolvedPerSite", "off"), ("field.name", "*$txtHoTen,HoTen"),
            ("field.return", "next"),
        ]
    )
    func good(key: String, value: String) throws {
        var site = try Self.site()
        try site.set(key, to: value)
        #expect(site.currentSettings.first { $0.key == key }?.value == value)
    }

    @Test(
        "a bad value is refused by name and changes nothing",
        arguments: [
            ("name", ""), ("locale", "fr"), ("locale", ""), ("moderation", "never"), ("captcha", "sometimes"),
            ("rate", "0/1m"), ("rate", "30"), ("rate", ""), ("minimumFillTime", "soon"), ("minimumFillTime", "-1s"),
            ("maxLinks", "-1"), ("maxLinks", "many"), ("links", "follow"), ("timeZone", "Mars/Olympus"),
            ("nameRequired", "yes"), ("titleRequired", ""), ("nameLength", "0-5"), ("nameLength", "5-2"),
            ("titleLength", "5"), ("contentLength", "1-100001"), ("contentLength", "1--5"), ("contentLength", "1-5-"),
            ("contentLength", "a-b"), ("difficulty", "medium"), ("difficulty", ""), ("easyRate", "0/1h"),
            ("easyRate", "none"), ("pictureRate", "10"), ("subnetShare", "0"), ("subnetShare", "10001"),
            ("subnetShare", "8/1h"), ("subnetShare", ""), ("unsolved", "2"), ("unsolved", ""),
            ("unsolvedPerSite", "-1/1h"),
            ("field.name", "*"), ("field.name", "a,*"), ("appeals", "59m"), ("appeals", "on"), ("appeals", ""),
            ("transparency", "yes"), ("transparency", ""),
        ]
    )
    func bad(key: String, value: String) throws {
        var site = try Self.site()
        let before = site
        #expect(throws: ModerationError.invalidSetting(key: key, value: value)) { try site.set(key, to: value) }
        #expect(site == before)
    }

    @Test("a bad origin among good ones is named")
    func badOrigin() throws {
        var site = try Self.site()
        #expect(throws: ModerationError.invalidOrigin("b")) { try site.set("origins", to: "https://a.vn,b") }
        #expect(site.origins.isEmpty)
    }

    @Test(
        "an unknown key is named",
        arguments: ["", "colour", "Name", "field", "field.", "field.colour", "id", "version"]
    )
    func unknown(key: String) throws {
        var site = try Self.site()
        #expect(throws: ModerationError.unknownSetting(key)) { try site.set(key, to: "x") }
    }

    @Test("a field's mapping is removed by an empty value, and leaves the others")
    func removedMapping() throws {
        var site = try Self.site()
        try site.set("field.name", to: "*$txtHoTen")
        try site.set("field.title", to: "*$txtTieuDe")
        try site.set("field.name", to: "")
        let fields = site.currentSettings.filter { $0.key.hasPrefix("field.") }
        #expect(fields.map(\.key) == ["field.title"])
        #expect(fields.map(\.value) == ["*$txtTieuDe"])
    }

    @Test("every setting that is shown can be set to what is shown, and is listed with the values it takes")
    func roundTrip() throws {
        var site = try Self.site()
        try site.set("field.content", to: "*$txtNoiDung")
        var copy = try Site(id: "demo", name: "khác", created: .distantPast)
        for (key, value) in site.currentSettings { try copy.set(key, to: value) }
        #expect(copy == site)
        let listed = Site.settings.map(\.key)
        #expect(site.currentSettings.map(\.key).filter { !$0.hasPrefix("field.") } == listed.dropLast())
        #expect(Site.settings.allSatisfy { !$0.values.isEmpty })
    }

    @Test("the error says which values a key takes")
    func description() {
        let error = ModerationError.invalidSetting(key: "rate", value: "soon")
        #expect(error.description.contains("\"soon\" is no value for rate: N/DURATION (30/10m) or off"))
        #expect(ModerationError.unknownSetting("x").description.contains("minimumFillTime"))
    }
}
