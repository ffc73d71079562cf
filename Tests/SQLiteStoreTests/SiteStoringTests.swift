import Moderation
import SQLiteStore
import Testing

struct SiteStoringTests {
    @Test("a site comes back as it was stored")
    func roundTrip() async throws {
        let fixture = try await StoreFixture()
        let changed = try await fixture.store.changeSite("demo", moderator: "an", time: StoreFixture.start) {
            site throws(ModerationError) in
            try site.set("origins", to: "https://bao.example.vn,https://tin.example.vn:8443")
            try site.set("rate", to: "5/1m")
            try site.set("field.name", to: "*$txtHoTen")
        }
        #expect(changed.version == 2)
        #expect(try await fixture.store.sites() == [changed])
    }

    @Test("the log tells what a change of the settings changed")
    func loggedChange() async throws {
        let fixture = try await StoreFixture()
        _ = try await fixture.store.changeSite("demo", moderator: "an", time: StoreFixture.start) {
            site throws(ModerationError) in
            try site.set("moderation", to: "post")
            try site.set("maxLinks", to: "5")
        }
        let log = try await fixture.store.log()
        #expect(log.count == 2)
        #expect(log[0].contains("action: site.add\n") && log[0].contains("change: moderation: pre\n"))
        #expect(log[1].contains("change: maxLinks: 2 -> 5\nchange: moderation: pre -> post\n"))
    }

    @Test("a change that fails changes nothing")
    func failingChange() async throws {
        let fixture = try await StoreFixture()
        await #expect(throws: ModerationError.invalidSetting(key: "maxLinks", value: "-1")) {
            _ = try await fixture.store.changeSite("demo", moderator: "an", time: StoreFixture.start) {
                site throws(ModerationError) in
                try site.set("moderation", to: "post")
                try site.set("maxLinks", to: "-1")
            }
        }
        #expect(try await fixture.store.sites() == [fixture.site])
    }

    @Test("an id is given once")
    func existingSite() async throws {
        let fixture = try await StoreFixture()
        await #expect(throws: ModerationError.siteExists("demo")) {
            try await fixture.store.addSite(fixture.site, moderator: "an", time: StoreFixture.start)
        }
    }

    @Test("a site with comments is kept, an empty one can go")
    func removing() async throws {
        let fixture = try await StoreFixture()
        try await fixture.accept()
        await #expect(throws: ModerationError.siteHasComments("demo", count: 1)) {
            try await fixture.store.removeSite("demo", moderator: "an", time: StoreFixture.start)
        }
        let other = try Site(id: "other", name: "Other", created: StoreFixture.start)
        try await fixture.store.addSite(other, moderator: "an", time: StoreFixture.start)
        try await fixture.store.removeSite("other", moderator: "an", time: StoreFixture.start)
        #expect(try await fixture.store.sites().map(\.id) == ["demo"])
        await #expect(throws: ModerationError.unknownSite("other")) {
            try await fixture.store.removeSite("other", moderator: "an", time: StoreFixture.start)
        }
    }
}
