import Foundation
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

    @Test("a site that a role or a block names is kept, so that neither holds for the next site of its name")
    func inUse() async throws {
        let fixture = try await StoreFixture()
        let (store, start) = (fixture.store, StoreFixture.start)
        let other = try Site(id: "other", name: "Other", created: start)
        try await store.addSite(other, moderator: "an", time: start)
        _ = try await store.addModerator("an", grant: RoleGrant(.administrator), actor: "root", time: start)
        let grant = RoleGrant(.moderator, site: "other")
        _ = try await store.addModerator("mai", grant: grant, actor: "an", time: start)
        let draft = BlockDraft(
            .target(try BlockTarget(name: "Kẻ phá")),
            site: "other",
            expires: start.addingTimeInterval(60),
            reason: nil,
            moderator: "an",
            time: start
        )
        _ = try await store.addBlock(draft)
        await #expect(throws: ModerationError.siteInUse("other", grants: 1, blocks: 1, proposals: 0)) {
            try await store.removeSite("other", moderator: "an", time: start)
        }
        _ = try await store.changeRole(of: "mai", to: nil, site: "other", actor: "an", time: start)
        await #expect(throws: ModerationError.siteInUse("other", grants: 0, blocks: 1, proposals: 0)) {
            try await store.removeSite("other", moderator: "an", time: start)
        }
        // The block holds no more.
        try await store.removeSite("other", moderator: "an", time: start.addingTimeInterval(61))
        #expect(try await store.sites().map(\.id) == ["demo"])
    }

    @Test("a site that an open proposal names is kept until the proposal is declined, or too old")
    func proposed() async throws {
        let fixture = try await StoreFixture()
        let (store, start) = (fixture.store, StoreFixture.start)
        let comment = try await fixture.accept()
        var other = try Site(id: "other", name: "Other", created: start)
        try other.set("fourEyes", to: "on")
        try await store.addSite(other, moderator: "an", time: start)
        let draft = BlockDraft(
            .subnetOf(comment),
            site: "other",
            expires: nil,
            reason: nil,
            moderator: "an",
            time: start
        )
        _ = try await store.addBlock(draft)
        await #expect(throws: ModerationError.siteInUse("other", grants: 0, blocks: 0, proposals: 1)) {
            try await store.removeSite("other", moderator: "an", time: start)
        }
        _ = try await store.decline(proposal: 1, moderator: "an", time: start)
        try await store.removeSite("other", moderator: "an", time: start)
    }
}
