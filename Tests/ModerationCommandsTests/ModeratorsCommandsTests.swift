import ModerationCommands
import Testing

struct ModeratorsCommandsTests {
    /// With the administrator `an` (the login name of the tests), and `lan`, who has a role at one site.
    private func installation(_ role: String = "moderator") async throws -> TestInstallation {
        let installation = try await TestInstallation()
        await installation.run("moderators", "add", "an", "--role", "administrator")
        await installation.run("moderators", "add", "lan", "--role", role, "--site", "demo")
        return installation
    }

    @Test("moderators are added, listed, given roles and revoked")
    func life() async throws {
        let installation = try await TestInstallation()
        #expect(
            await installation.run("moderators", "list")
                == CommandRun(
                    """
                    Nobody is registered: whoever has the database may do everything. Add an administrator: \
                    duyet moderators add NAME --role administrator

                    """
                )
        )
        #expect(
            await installation.run("moderators", "add", "an", "--role", "administrator")
                == CommandRun(
                    "an is administrator now. A token for his programs: duyet moderators token an\n"
                )
        )
        #expect(
            await installation.run("moderators", "add", "Lan Anh", "--role", "moderator", "--site", "demo").code == 0
        )
        #expect(
            await installation.run("moderators", "role", "Lan Anh", "auditor")
                == CommandRun("Lan Anh is auditor, moderator at demo now.\n")
        )
        #expect(
            await installation.run("moderators", "list", after: 120)
                == CommandRun(
                    """
                    NAME     ROLES                       SINCE  ENDED
                    Lan Anh  auditor, moderator at demo  2 min      –
                    an       administrator               2 min      –

                    """
                )
        )
        #expect(
            await installation.run("moderators", "list", "--json").output.hasPrefix(
                #"{"name":"Lan Anh","roles":[{"role":"auditor","site":null},{"role":"moderator","site":"demo"}],"#
            )
        )
        #expect(
            await installation.run("moderators", "revoke", "Lan Anh")
                == CommandRun("Lan Anh may do nothing any more, and his tokens are of no use.\n")
        )
        #expect(await !installation.run("moderators", "list").output.contains("Lan Anh"))
        #expect(await installation.run("moderators", "list", "--all").output.contains("Lan Anh"))
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("a token is shown once, listed without its text, and revoked")
    func tokens() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("moderators", "tokens")
                == CommandRun("There is no token in use. Make one: duyet moderators token NAME\n")
        )
        let made = await installation.run("moderators", "token", "lan", "--scope", "read", "--expires", "30d")
        #expect(made.output.wholeMatch(of: /duyet_[A-Za-z0-9_-]{43}\n/) != nil)
        #expect(made.error == "Token 1 of lan (read), until 2027-02-14T08:00:00Z. It is not shown again.\n")
        let listed = await installation.run("moderators", "tokens", "lan")
        #expect(
            listed
                == CommandRun(
                    """
                    TOKEN  MODERATOR  SCOPES  MADE   USED  UNTIL
                        1  lan        read     now  never  2027-02-14T08:00:00Z

                    """
                )
        )
        let json = await installation.run("moderators", "token", "lan", "--expires", "never", "--json").output
        #expect(json.hasPrefix(#"{"id":2,"moderator":"lan","scopes":["administer","audit","decide","read"],"#))
        #expect(json.contains(#""expires":null,"lastUsed":null,"revoked":null,"token":"duyet_"#))
        #expect(
            await installation.run("moderators", "revoke-token", "1") == CommandRun("Token 1 is of no use any more.\n")
        )
        #expect(await installation.run("moderators", "revoke-token", "1").code == 2)
        #expect(await installation.run("moderators", "tokens", "--all").output.contains("revoked 2027-01-15"))
        #expect(await installation.run("audit", "log").output.contains("token.revoke"))
    }

    @Test(
        "a moderator of one site decides, and does not do what is an administrator's",
        arguments: [
            (["approve", "1"], nil), (["queue", "--json"], nil), (["why", "1"], nil),
            (
                ["erase", "1", "--reason", "request"],
                "may not erase comments at demo: that takes the role administrator."
            ),
            (
                ["sites", "set", "demo", "maxLinks=9"],
                "may not change sites at demo: that takes the role administrator."
            ),
            (["sites", "add", "bao"], "may not change sites: that takes the role administrator at all sites."),
            (["moderators", "add", "eve", "--role", "auditor"], "may not change moderators and tokens"),
            (["moderators", "role", "lan", "administrator"], "may not change moderators and tokens"),
            (["moderators", "token", "an"], "may not change moderators and tokens"),
            (["moderators", "tokens"], "may not read who the moderators are"),
            (
                ["audit", "log"],
                "may not read the audit log: that takes the role auditor or administrator at all sites."
            ),
            (["audit", "export", "--with-texts"], "may not export what visitors wrote"),
            (["audit", "checkpoint"], "may not sign the audit log"),
        ] as [([String], String?)]
    )
    func moderator(arguments: [String], refusal: String?) async throws {
        let installation = try await installation()
        try await installation.accept()
        try await check(arguments, by: "lan", refusal: refusal, in: installation)
    }

    @Test(
        "an auditor reads all and changes nothing",
        arguments: [
            (["queue"], nil), (["audit", "log"], nil), (["audit", "verify"], nil), (["audit", "export"], nil),
            (["moderators", "tokens"], nil), (["approve", "1"], "may not decide on comments"),
            (["undo", "1"], "may not decide on comments"), (["spam", "--all"], "may not decide on comments"),
            (["erase", "1", "--reason", "order"], "may not erase comments"),
            (["erase", "1", "--reason", "order", "--dry-run"], "may not erase comments"),
        ] as [([String], String?)]
    )
    func auditor(arguments: [String], refusal: String?) async throws {
        let installation = try await installation()
        try await installation.accept()
        await installation.run("moderators", "role", "lan", "none", "--site", "demo")
        await installation.run("moderators", "role", "lan", "auditor")
        try await check(arguments, by: "lan", refusal: refusal, in: installation)
    }

    private func check(
        _ arguments: [String],
        by name: String,
        refusal: String?,
        in installation: TestInstallation
    ) async throws {
        let recorded = RecordedOutput()
        let context = installation.context(recorded.destination())
        let code = await DuyetCommand.execute(arguments + ["--as", name], in: context)
        if let refusal {
            #expect(code == 1)
            #expect(recorded.output.isEmpty)
            #expect(recorded.error.contains(refusal))
        } else {
            #expect(code == 0)
            #expect(recorded.error.isEmpty)
        }
    }

    @Test("a moderator may undo, and is told what there is not to undo")
    func undoing() async throws {
        let run = try await installation().run("undo", "1", "--as", "lan")
        #expect(run.code == 2)
        #expect(run.error.contains("There is no operation 1."))
    }

    @Test("a moderator sees and decides on his own sites alone")
    func otherSite() async throws {
        let installation = try await installation()
        try await installation.accept()
        await installation.run("sites", "add", "bao")
        await installation.run("moderators", "add", "hoa", "--role", "moderator", "--site", "bao")
        #expect(await installation.run("queue", "--json", "--as", "hoa") == CommandRun(""))
        #expect(await installation.run("stats", "--json", "--as", "hoa").output.hasPrefix(#"{"site":"bao""#))
        #expect(await installation.run("history", "--json", "--as", "hoa") == CommandRun(""))
        #expect(await installation.run("sites", "list", "--json", "--as", "hoa").output.hasPrefix(#"{"id":"bao""#))
        for command in [["show", "1"], ["approve", "1"], ["why", "1"]] {
            let recorded = RecordedOutput()
            let context = installation.context(recorded.destination())
            #expect(await DuyetCommand.execute(command + ["--as", "hoa"], in: context) == 1)
            #expect(recorded.output.isEmpty)
        }
        // A site that he may not see is none to him.
        #expect(await installation.run("queue", "--site", "demo", "--as", "hoa").code == 2)
        #expect(await installation.run("approve", "1", "--as", "lan").code == 0)
        #expect(await installation.run("history", "--json", "--as", "lan").output.contains(#""moderator":"lan""#))
        #expect(
            await installation.run("undo", "1", "--as", "hoa").error
                == "Error: \"hoa\" may not decide on comments at demo: that takes the role moderator or administrator.\n"
        )
    }

    @Test("who is no moderator is refused, whatever he asks for, but may see whom to ask")
    func stranger() async throws {
        let installation = try await installation()
        let expected = CommandRun(
            error: """
                Error: "eve" is no moderator here: name one with --as. `duyet moderators list` shows those that there are.

                """,
            code: 1
        )
        #expect(await installation.run("queue", "--as", "eve") == expected)
        #expect(await installation.run("sites", "list", environment: ["DUYET_MODERATION_MODERATOR": "eve"]) == expected)
        #expect(await installation.run("moderators", "list", "--as", "eve").output.contains("administrator"))
        #expect(await installation.run("doctor", environment: ["DUYET_MODERATION_MODERATOR": "eve"]).code == 0)
    }

    @Test(
        "mistakes are told",
        arguments: [
            (["add", "an", "--role", "auditor"], "There is a moderator \"an\" already.", 1),
            (["add", "eve", "--role", "king"], "The value 'king' is invalid", 64),
            (["add", "eve", "--role", "auditor", "--site", "bao"], "There is no site \"bao\".", 2),
            (["add", "a\u{202E}b", "--role", "auditor"], "cannot be a moderator's name", 1),
            (["revoke", "eve"], "There is no moderator \"eve\".", 2),
            (["revoke", "an"], "Somebody has to be an administrator of all sites", 1),
            (["role", "an", "none"], "Somebody has to be an administrator of all sites", 1),
            (["token", "eve"], "There is no moderator \"eve\".", 2),
            (["token", "an", "--expires", "soon"], "--expires takes a duration", 64),
            (["token", "an", "--scope", "all"], "The value 'all' is invalid", 64),
            (["revoke-token", "7"], "There is no token 7 in use.", 2),
        ] as [([String], String, Int32)]
    )
    func mistakes(arguments: [String], message: String, code: Int32) async throws {
        let installation = try await installation()
        let recorded = RecordedOutput()
        let result = await DuyetCommand.execute(
            ["moderators"] + arguments,
            in: installation.context(recorded.destination())
        )
        #expect(result == code)
        #expect(recorded.error.contains(message))
        #expect(recorded.output.isEmpty)
    }
}
