import ModerationCommands
import Testing

struct SitesCommandsTests {
    @Test("a site is added, shown, changed and removed")
    func life() async throws {
        let installation = try await TestInstallation()
        #expect(
            await installation.run(
                "sites",
                "add",
                "bao",
                "--origin",
                "https://BAO.example.vn/",
                "--origin",
                "http://localhost:3000",
                "--name",
                "Báo Lam Giang",
                "--locale",
                "en"
            ) == CommandRun("Site bao was added. Its settings: duyet sites show bao\n")
        )
        let shown = await installation.run("sites", "show", "bao").output
        #expect(shown.hasPrefix("Site bao, version 1 of its settings\n\nKEY"))
        #expect(shown.contains("https://bao.example.vn,http://localhost:3000"))
        #expect(
            await installation.run("sites", "set", "bao", "rate=off", "field.name=*$txtHoTen,hoTen", "moderation=post")
                == CommandRun(
                    """
                    bao: rate is now "off".
                    bao: field.name is now "*$txtHoTen,hoTen".
                    bao: moderation is now "post".

                    """
                )
        )
        let json = await installation.run("sites", "show", "bao", "--json").output
        #expect(json.hasPrefix(#"{"id":"bao","name":"Báo Lam Giang","origins":["https://bao.example.vn","#))
        #expect(json.contains(#""locale":"en","version":2,"created":"2027-01-15T08:00:00Z","#))
        #expect(json.contains(#""rate":"off""#))
        #expect(await installation.run("sites", "remove", "bao") == CommandRun("Site bao was removed.\n"))
        #expect(await !installation.run("sites", "list", "--json").output.contains("bao"))
        await installation.run("sites", "add", "bao")
        #expect(
            await installation.run("sites", "remove", "bao", "--json") == CommandRun(#"{"removed":"bao"}"# + "\n")
        )
    }

    @Test("the list is a table")
    func list() async throws {
        let installation = try await TestInstallation()
        await installation.run("sites", "set", "demo", "origins=https://bao.example.vn", "captcha=off")
        #expect(
            await installation.run("sites", "list")
                == CommandRun(
                    """
                    SITE  NAME                   LOCALE  MODERATION  CAPTCHA  ORIGINS
                    demo  Cổng thông tin tỉnh …  vi      pre         off      https://bao.example.vn

                    """
                )
        )
    }

    @Test("one wrong setting, and none is changed")
    func allOrNone() async throws {
        let installation = try await TestInstallation()
        let before = await installation.run("sites", "show", "demo", "--json")
        let run = await installation.run("sites", "set", "demo", "maxLinks=9", "rate=often")
        #expect(
            run
                == CommandRun(error: "Error: \"often\" is no value for rate: N/DURATION (30/10m) or off.\n", code: 1)
        )
        #expect(await installation.run("sites", "show", "demo", "--json") == before)
    }

    @Test(
        "mistakes are told",
        arguments: [
            (["add", "demo"], "There is a site \"demo\" already.", 1), (["add", "Báo"], "cannot be a site's id", 1),
            (["add", "bao", "--origin", "bao.vn"], "\"bao.vn\" is not an origin", 1),
            (["add", "bao", "--locale", "fr"], "\"fr\" is no value for locale: vi or en", 1),
            (["show", "bao"], "There is no site \"bao\".", 2),
            (["set", "bao", "rate=off"], "There is no site \"bao\".", 2),
            (["set", "demo", "colour=red"], "There is no setting \"colour\".", 1),
            (["set", "demo", "rate"], "The value 'rate' is invalid", 64),
            (["set", "demo"], "Missing expected argument", 64),
            (["remove", "bao"], "There is no site \"bao\".", 2),
        ] as [([String], String, Int32)]
    )
    func mistakes(arguments: [String], message: String, code: Int32) async throws {
        let installation = try await TestInstallation()
        let recorded = RecordedOutput()
        let result = await DuyetCommand.execute(
            ["sites"] + arguments,
            in: installation.context(recorded.destination())
        )
        #expect(result == code)
        #expect(recorded.error.contains(message))
        #expect(recorded.output.isEmpty)
    }

    @Test("a site with comments is kept")
    func keepsComments() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        #expect(await installation.run("sites", "remove", "demo").code == 1)
        #expect(await installation.run("queue", "--json").output.contains(#""site":"demo""#))
    }

    @Test("without a site the lists say how to add one")
    func none() async throws {
        let installation = try await TestInstallation()
        await installation.run("sites", "remove", "demo")
        let expected = CommandRun("There is no site yet. Add one: duyet sites add SITE\n")
        #expect(await installation.run("sites", "list") == expected)
        #expect(await installation.run("stats") == expected)
    }
}
