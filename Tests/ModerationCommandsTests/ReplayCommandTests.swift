import Foundation
import Moderation
import Testing

struct ReplayCommandTests {
    /// Four comments: with one link, held; with three, held as spam and approved in the end; short; erased.
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept("Xem thêm tại https://a.example.vn nhé", name: "Bình")
        try await installation.accept(
            "https://a.example.vn https://b.example.vn https://c.example.vn",
            status: .spam,
            reasons: [Reason(.tooManyLinks, facts: ["count": "3", "limit": "2"])]
        )
        try await installation.accept("Đồng ý")
        try await installation.accept("Nhà cái uy tín")
        await installation.run("approve", "2", "3", "--as", "hoa")
        await installation.run("reject", "1", "--as", "hoa")
        await installation.run("erase", "4", "--reason", "request")
        return installation
    }

    @Test("a policy that changes nothing gives what was found then")
    func unchanged() async throws {
        let installation = try await installation()
        try installation.write("# nothing\n\n", to: "same.txt")
        let run = await installation.run("audit", "replay", "--policy", "same.txt")
        #expect(
            run
                == CommandRun(
                    """
                    3 comments judged anew. Erased, and so not judged any more: 1.

                    OLD \\ NEW  PENDING  SPAM
                    pending          2     0
                    spam             0     1

                    Against what moderators decided in the end about 3 of them:
                                 OLD                        NEW
                    spam caught  0.0 % (0.0–79.3), 0 of 1   0.0 % (0.0–79.3), 0 of 1
                    ham lost     50.0 % (9.5–90.5), 1 of 2  50.0 % (9.5–90.5), 1 of 2
                    leaked       0.0 % (0.0–79.3), 0 of 1   0.0 % (0.0–79.3), 0 of 1

                    No comment would have fared otherwise.

                    """
                )
        )
    }

    @Test("settings and banned words that are tried flip comments, and the reasons are told")
    func flips() async throws {
        let installation = try await installation()
        try installation.write("đồng ý\n", to: "words.txt")
        try installation.write("maxLinks=0\nbannedWords=words.txt\n", to: "strict.txt")
        let strict = await installation.run("audit", "replay", "--policy", "strict.txt", "--json")
        #expect(strict.code == 0)
        let lines = strict.output.split(separator: "\n")
        #expect(
            lines.first ?? "" == """
                {"comment":1,"site":"demo","old":"pending","new":"spam","decided":"rejected",\
                "found":[{"code":"too_many_links","facts":{"count":"1","limit":"0"}}],"gone":[]}
                """
        )
        #expect(lines.count == 3)
        #expect(lines[1].contains(#""found":[{"code":"banned_words","facts":{"words":"đồng ý"}}]"#))
        #expect(
            lines[2].hasPrefix(
                #"{"compared":3,"erased":1,"flips":2,"matrix":[{"old":"pending","new":"spam","count":2},"#
            )
        )
        #expect(lines[2].contains(#""newAgreement":{"caught":{"count":1,"of":1,"#))

        try installation.write("maxLinks=5\nmoderation=post\n", to: "loose.txt")
        let loose = await installation.run("audit", "replay", "--policy", "loose.txt", "--limit", "1")
        #expect(loose.output.contains("3 comments would have fared otherwise:\n"))
        #expect(loose.output.contains("\n 1  pending  approved  rejected  other settings\n"))
        #expect(loose.output.hasSuffix("There are more: raise --limit.\n"))
    }

    @Test("settings are tried against those that were in force when a comment came")
    func settingsOfThen() async throws {
        let installation = try await installation()
        await installation.run("sites", "set", "demo", "maxLinks=0", "name=Tên -> mới")
        await installation.run("sites", "set", "demo", "name=Tên khác")
        await installation.run("reasons", "add", "rumour", "--site", "demo", "--vi", "Tin đồn", "--en", "A rumour")
        try await installation.accept(
            "Nhà tôi ở https://d.example.vn đây",
            status: .spam,
            reasons: [
                Reason(.tooManyLinks, facts: ["count": "1", "limit": "0"])
            ]
        )
        try installation.write("titleRequired=false", to: "other.txt")
        let run = await installation.run("audit", "replay", "--policy", "other.txt", "--json")
        #expect(run.output.hasPrefix(#"{"compared":4,"erased":1,"flips":0,"#))
    }

    @Test("days and sites that have no comment match nothing; a broken policy names its line")
    func refusals() async throws {
        let installation = try await installation()
        try installation.write("maxLinks=0\nmaxLink=0\n", to: "broken.txt")
        let broken = await installation.run("audit", "replay", "--policy", "broken.txt")
        #expect(broken.code == 1)
        #expect(broken.error.contains("Line 2 of "))
        #expect(broken.error.contains(#"There is no setting "maxLink""#))
        try installation.write("maxLinks\n", to: "broken.txt")
        let noValue = await installation.run("audit", "replay", "--policy", "broken.txt")
        #expect(noValue.error.contains(#""maxLinks" is not KEY=VALUE"#))
        try installation.write("bannedWords=none.txt\n", to: "broken.txt")
        #expect(await installation.run("audit", "replay", "--policy", "broken.txt").code == 1)
        #expect(await installation.run("audit", "replay", "--policy", "no.txt").code == 1)
        #expect(await installation.run("audit", "replay").code == 64)

        try installation.write("maxLinks=0", to: "p.txt")
        let later = await installation.run("audit", "replay", "--policy", "p.txt", "--from", "2027-01-16")
        #expect(later == CommandRun("No comment came in these days.\n", code: 2))
        #expect(await installation.run("audit", "replay", "--policy", "p.txt", "--site", "bao").code == 2)
    }
}
