import Foundation
import Moderation
import Submissions
import Testing

@testable import ModerationCommands

struct ReportCommandTests {
    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try await installation.accept(status: .spam, reasons: [Reason(.honeypot)])
        try await installation.accept("Hai")
        await installation.run("reject", "1", "--as", "hoa", after: 60)
        await installation.run("approve", "2", "--as", "<lan>", after: 120)
        return installation
    }

    @Test("the figures are those of the log, the same as JSON and CSV")
    func figures() async throws {
        let installation = try await installation()
        let json = await installation.run("audit", "report", "--json")
        #expect(json.code == 0)
        for row in [
            #"{"section":"volume","key":null,"measure":"accepted","value":2.0,"lower":null,"upper":null,"of":null}"#,
            #"{"section":"delay","key":null,"measure":"median","value":60.0,"lower":null,"upper":null,"of":null}"#,
            #"{"section":"spam","key":null,"measure":"caught","value":1.0,"lower":0.20654"#,
            #"{"section":"day","key":"2027-01-15","measure":"decided","value":2.0,"#,
            #"{"section":"rule","key":"honeypot","measure":"precision","value":1.0,"#,
            #"{"section":"moderator","key":"hoa","measure":"rejected","value":1.0,"#,
        ] {
            #expect(json.output.contains(row), "\(row)")
        }
        let csv = await installation.run("audit", "report", "--csv").output
        #expect(csv.hasPrefix("section,key,measure,value,lower,upper,of\nvolume,,accepted,2,,,\n"))
        #expect(csv.split(separator: "\n").count == json.output.split(separator: "\n").count + 1)
        let table = await installation.run("audit", "report").output
        #expect(table.hasPrefix("SECTION"))
        #expect(table.contains("honeypot"))
    }

    @Test("the page stands alone, in either language, and holds nothing that could run")
    func page() async throws {
        let installation = try await installation()
        #expect(await installation.run("audit", "report", "--html", "vi.html").code == 0)
        #expect(await installation.run("audit", "report", "--html", "en.html", "--language", "en").code == 0)
        let vietnamese = try installation.text("vi.html")
        #expect(vietnamese.contains("<html lang=\"vi\">"))
        #expect(vietnamese.contains("Người kiểm duyệt"))
        let english = try installation.text("en.html")
        #expect(english.contains("<h2>Moderators</h2>"))
        #expect(english.contains("&lt;lan&gt;"))
        for page in [vietnamese, english] {
            #expect(!page.contains("<lan>"))
            #expect(!page.contains("<script"))
            #expect(!page.contains("http"))
            #expect(page.contains("<svg"))
            #expect(!page.contains("Nguyễn An"))
        }
        let again = await installation.run("audit", "report", "--html", "vi.html")
        #expect(again.code == 1)
        #expect(try installation.text("vi.html") == vietnamese)
    }

    @Test("a period without comments matches nothing, and one that cannot be is a usage error")
    func period() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("audit", "report", "--from", "2027-01-15", "--to", "2027-01-15", "--json").code == 0
        )
        #expect(await installation.run("audit", "report", "--to", "2027-01-14").code == 2)
        #expect(await installation.run("audit", "report", "--from", "2027-01-16").code == 2)
        #expect(await installation.run("audit", "report", "--from", "2027-02-30").code == 64)
        #expect(await installation.run("audit", "report", "--from", "15.1.2027").code == 64)
        #expect(await installation.run("audit", "report", "--from", "2027-01-16", "--to", "2027-01-15").code == 64)
        #expect(await installation.run("audit", "report", "--json", "--csv").code == 64)
        #expect(await installation.run("audit", "report", "--site", "bao").code == 2)
    }

    @Test("the page says in words what each finding of the policy means", arguments: Reason.Code.allCases)
    func findings(code: Reason.Code) {
        for language in Language.allCases {
            #expect(ReportWords(language: language).rule(code.rawValue).hasSuffix(" (\(code.rawValue))"))
        }
    }
}
