import Testing

struct ReasonsCommandsTests {
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        await installation.run(
            "reasons",
            "add",
            "scam",
            "--site",
            "demo",
            "--vi",
            "Lừa đảo",
            "--en",
            " Fraud\u{202E} ",
            "--clause-vi",
            "Điều 5",
            "--url",
            "https://bao.example.vn/rules#5"
        )
        return installation
    }

    @Test("a site's own reason is added, used, changed and removed")
    func life() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        try await installation.accept()
        #expect(
            await installation.run("reasons", "add", "scam", "--site", "demo", "--vi", "Lừa đảo", "--en", "Fraud")
                == CommandRun("demo: scam was added.\n")
        )
        #expect(await installation.run("reject", "1", "--reason", "scam").code == 0)
        #expect(
            await installation.run("reasons", "change", "scam", "--site", "demo", "--en", "Swindle", "--json")
                == CommandRun(
                    #"{"code":"scam","vi":"Lừa đảo","en":"Swindle","clauseVi":"","clauseEn":"","url":null,"#
                        + #""builtIn":false,"changed":false,"removed":false}"# + "\n"
                )
        )
        #expect(
            await installation.run("reasons", "remove", "scam", "--site", "demo")
                == CommandRun("demo: scam was removed.\n")
        )
        #expect(await installation.run("reject", "2", "--reason", "scam").code == 64)
        #expect(await !installation.run("reasons", "list", "--site", "demo").output.contains("scam"))
        #expect(await installation.run("reasons", "list", "--site", "demo", "--all").output.contains("removed"))
        #expect(
            await installation.run("reasons", "add", "scam", "--site", "demo", "--vi", "Lừa", "--en", "Con").code == 0
        )
        #expect(await installation.run("reject", "2", "--reason", "scam").code == 0)
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("the list is a table of all that can be used")
    func list() async throws {
        let installation = try await installation()
        await installation.run("reasons", "change", "insult", "--site", "demo", "--clause-en", "Rule 2")
        #expect(
            await installation.run("reasons", "list", "--site", "demo", columns: 100)
                == CommandRun(
                    """
                    CODE           VIETNAMESE            ENGLISH                RULE                   FROM
                    spam           Nội dung rác (spam)   Spam                                          built in
                    advertising    Quảng cáo             Advertising                                   built in
                    insult         Xúc phạm người khác   Insults somebody       Rule 2                 built in, changed
                    hate           Kích động thù ghét    Incites hatred                                built in
                    illegal        Vi phạm pháp luật     Against the law                               built in
                    personal_data  Lộ thông tin cá nhân  Discloses personal d…                         built in
                    off_topic      Không liên quan đến…  Not about the article                         built in
                    duplicate      Trùng với bình luận…  Repeats an earlier c…                         built in
                    other          Lý do khác            Another reason                                built in
                    scam           Lừa đảo               Fraud                  Điều 5, https://bao.…  site

                    """
                )
        )
        let rows = await installation.run("reasons", "list", "--json").output.split(separator: "\n")
        #expect(rows.count == 9)
        #expect(
            await installation.run("reasons", "remove", "insult", "--site", "demo")
                == CommandRun("demo: insult has its own text again.\n")
        )
        #expect(await !installation.run("reasons", "list", "--site", "demo").output.contains("changed"))
    }

    @Test("an unknown reason is refused with the nearest one and all known ones, and nothing is decided")
    func unknown() async throws {
        let installation = try await installation()
        try await installation.accept()
        for arguments in [["reject", "1"], ["reject", "1", "--dry-run"], ["reject", "--all"]] {
            let run = await installation.run(arguments + ["--reason", "scan"])
            #expect(run.code == 64)
            #expect(run.error.hasPrefix("Error: There is no reason \"scan\". Did you mean scam?\nKnown:\n  - spam\n"))
            #expect(run.error.contains("\n  - scam\n"))
        }
        #expect(await installation.run("history", "--json").output.isEmpty)
    }

    @Test("a reason of another site is refused")
    func otherSite() async throws {
        let installation = try await installation()
        await installation.run("sites", "add", "zin")
        try await installation.accept()
        await installation.run("reasons", "add", "rude", "--site", "zin", "--vi", "Thô lỗ", "--en", "Rude")
        for arguments in [["reject", "1"], ["reject", "1", "--dry-run"]] {
            let run = await installation.run(arguments + ["--reason", "rude"])
            #expect(run.code == 64)
            #expect(run.error.contains("There is no reason \"rude\"."))
        }
        #expect(await installation.run("show", "1", "--json").output.contains(#""status":"pending""#))
    }

    @Test("a statement of reasons names the site's own reason, with its rule")
    func statements() async throws {
        let installation = try await installation()
        try await installation.accept()
        await installation.run("reject", "1", "--reason", "scam")
        let statement = await installation.run("audit", "export", "--format", "dsa").output
        #expect(statement.contains(#""incompatible_content_ground":"Rules for comments: scam""#))
        #expect(
            statement.contains(
                #""incompatible_content_explanation":"Fraud. Điều 5. https://bao.example.vn/rules#5""#
            )
        )
    }

    @Test(
        "mistakes are told",
        arguments: [
            (["add", "Scam!", "--site", "demo", "--vi", "a", "--en", "b"], "cannot be a reason's code", 1),
            (["add", "spam", "--site", "demo", "--vi", "a", "--en", "b"], "There is a reason \"spam\" already.", 1),
            (["add", "fake", "--site", "demo", "--vi", "a"], "needs a text in Vietnamese and one in English", 1),
            (["add", "fake", "--site", "demo", "--vi", "a", "--en", "b", "--url", "bao.vn"], "is not an address", 1),
            (["add", "fake", "--site", "none", "--vi", "a", "--en", "b"], "There is no site \"none\".", 2),
            (["change", "scam", "--site", "demo"], "Nothing of the reason \"scam\" was named", 1),
            (["change", "scam", "--site", "demo", "--vi", ""], "needs a text in Vietnamese", 1),
            (["change", "scan", "--site", "demo", "--vi", "a"], "Did you mean scam?", 64),
            (
                ["change", "scam", "--site", "demo", "--en", String(repeating: "x", count: 201)],
                "The English text has 201 characters; at most 200 are kept.", 1
            ),
            (["remove", "hate", "--site", "demo"], "is built in, and the site has changed nothing of it", 1),
            (["remove", "scam"], "Missing expected argument '--site <site>'", 64),
            (["list", "--site", "none"], "There is no site \"none\".", 2),
        ] as [([String], String, Int32)]
    )
    func mistakes(arguments: [String], message: String, code: Int32) async throws {
        let run = try await installation().run(["reasons"] + arguments)
        #expect(run.code == code)
        #expect(run.error.contains(message), "\(run.error)")
        #expect(run.output.isEmpty)
    }
}
