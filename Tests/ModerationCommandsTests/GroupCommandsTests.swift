import Foundation
import Moderation
import Testing

struct GroupCommandsTests {
    private static let advert = "Nhận vay tiền nhanh trong ngày, lãi suất thấp"

    private static func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        for text in [
            advert, "Mình đồng ý với tác giả về giao thông ở thành phố",
            "NHAN VAY TIEN NHANH trong ngay, lai suat thap",
        ] {
            try await installation.accept(text)
        }
        return installation
    }

    @Test("groups are shown a row each, and how they are decided at once")
    func table() async throws {
        let installation = try await Self.installation()
        #expect(
            await installation.run("queue", "--groups", columns: 120, after: 200)
                == CommandRun(
                    """
                    ID    AGE  COMMENTS  FROM      NAME       COMMENT
                     1  3 min        ×2  1 subnet  Nguyễn An  Ý kiến: Nhận vay tiền nhanh trong ngày, lãi suất thấp

                    A whole group: duyet queue --similar-to ID, or spam --all --similar-to ID.

                    """
                )
        )
    }

    @Test("JSON rows of groups hold the first comment whole")
    func json() async throws {
        let installation = try await Self.installation()
        let group = await installation.run("queue", "--groups", "--json").output
        let first = await installation.run("queue", "--limit", "1", "--json").output
        #expect(
            group == #"{"group":1,"count":2,"subnets":1,"sites":["demo"],"highestScore":null,"first":"#
                + first.replacing("\n", with: "") + "}\n"
        )
        #expect(first.contains(#""group":1,"redacted":false,"claim":null}"#))
    }

    @Test("where there are none, that is said")
    func none() async throws {
        let installation = try await TestInstallation()
        try await installation.accept()
        #expect(
            await installation.run("queue", "--groups")
                == CommandRun("Nothing that waits is nearly the same as another comment that waits.\n")
        )
        #expect(
            await installation.run("queue", "--groups", "--status", "spam")
                == CommandRun("No comments that match these filters are nearly the same.\n")
        )
    }

    @Test("a whole group is decided at once, and comes back with one undo")
    func deciding() async throws {
        let installation = try await Self.installation()
        #expect(
            await installation.run("spam", "--all", "--similar-to", "3", "--json").output
                == #"{"operation":1,"changed":2,"conflicts":[],"unknown":[]}"# + "\n"
        )
        #expect(await installation.run("queue", "--json").output.hasPrefix(#"{"id":2"#))
        await installation.run("undo", "1")
        #expect(await installation.run("queue", "--groups", "--json").output.hasPrefix(#"{"group":1,"count":2"#))
        #expect(await installation.run("spam", "--all", "--similar-to", "99").code == 2)
        #expect(await installation.run("spam", "--all", "--similar-to", "x").code == 64)
        #expect(await installation.run("spam", "1", "--similar-to", "3").code == 64)
    }

    @Test("groups of comments without a solved check code stand behind the others, also when a limit cuts")
    func unsolved() async throws {
        let installation = try await TestInstallation()
        for isUnsolved in [true, true, false, false] {
            let text = isUnsolved ? "Mời các bạn ghé xem kênh của mình" : Self.advert
            try await installation.accept(text, isUnsolved: isUnsolved)
        }
        let rows = await installation.run("queue", "--groups", "--json").output.split(separator: "\n")
        #expect(rows.map { $0.prefix(11) } == [#"{"group":3,"#, #"{"group":1,"#])
        let one = await installation.run("queue", "--groups", "--limit", "1").output
        #expect(one.contains("There are more: raise --limit.\n"))
        #expect(await installation.run("queue", "--groups", "--unsolved", "--json").output.hasPrefix(#"{"group":1,"#))
    }
}
