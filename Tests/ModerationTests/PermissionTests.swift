import Moderation
import Testing

struct PermissionTests {
    @Test(
        "who may do what, and by which scope",
        arguments: [
            (.readComments, [.moderator, .auditor, .administrator], .read),
            (.readSites, [.moderator, .auditor, .administrator], .read),
            (.decide, [.moderator, .administrator], .decide), (.claim, [.moderator, .administrator], .decide),
            (.writeNotes, [.moderator, .administrator], .decide),
            (.redact, [.moderator, .administrator], .decide),
            (.blockSources, [.moderator, .administrator], .decide),
            (.decideAppeals, [.moderator, .administrator], .decide),
            (.readAudit, [.auditor, .administrator], .audit), (.drawSamples, [.auditor, .administrator], .audit),
            (.reviewSamples, [.moderator, .auditor, .administrator], .audit),
            (.readModerators, [.auditor, .administrator], .audit), (.signLog, [.administrator], .administer),
            (.exportTexts, [.administrator], .administer), (.erase, [.administrator], .administer),
            (.confirmProposals, [.administrator], .administer), (.changeSites, [.administrator], .administer),
            (.changeReasons, [.administrator], .administer), (.changeFilter, [.administrator], .administer),
            (.changeModerators, [.administrator], .administer),
        ] as [(Permission, Set<Role>, TokenScope)]
    )
    func table(permission: Permission, roles: Set<Role>, scope: TokenScope) {
        #expect(permission.roles == roles)
        #expect(permission.scope == scope)
    }

    @Test("an auditor changes nothing")
    func auditor() {
        let allowed = Permission.allCases.filter { $0.roles.contains(.auditor) }
        #expect(allowed.allSatisfy { [.read, .audit].contains($0.scope) })
    }

    @Test("an administrator may do everything, everywhere")
    func administrator() throws {
        let identity = Identity(name: "an", grants: [RoleGrant(.administrator)])
        for permission in Permission.allCases {
            #expect(identity.sites(for: permission) == nil)
            try identity.check(permission, site: nil)
        }
    }

    @Test("a role at a site is none elsewhere, and none at all sites")
    func oneSite() throws {
        let identity = Identity(name: "lan", grants: [RoleGrant(.moderator, site: "demo"), RoleGrant(.auditor)])
        #expect(identity.sites(for: .decide) == ["demo"])
        #expect(identity.sites(for: .readComments) == nil)
        try identity.check(.decide, site: "demo")
        let refusal = Refusal(name: "lan", permission: .decide, site: "bao", lacksScope: false)
        #expect(throws: ModerationError.forbidden(refusal)) { try identity.check(.decide, site: "bao") }
        #expect(
            refusal.description
                == "\"lan\" may not decide on comments at bao: that takes the role moderator or administrator."
        )
        #expect(throws: ModerationError.self) { try identity.check(.decide, site: nil) }
    }

    @Test("a token without the scope is refused whatever the role is, and told what it lacks")
    func scope() throws {
        let identity = Identity(name: "an", grants: [RoleGrant(.administrator)], scopes: [.read])
        try identity.check(.readComments, site: "demo")
        let error = #expect(throws: ModerationError.self) { try identity.check(.erase, site: "demo") }
        #expect(
            error?.description
                == "\"an\" may not erase comments at demo with this token: it lacks the scope administer."
        )
    }

    @Test("without moderators the operator may do everything")
    func alone() throws {
        for permission in Permission.allCases { try Identity(operator: "root").check(permission, site: nil) }
    }
}
