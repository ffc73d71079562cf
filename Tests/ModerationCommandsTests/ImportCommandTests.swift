import Crypto
import Foundation
import GRDB
import Moderation
import SQLiteStore
import Synchronization
import Testing

@testable import ModerationCommands

struct ImportCommandTests {
    /// Three comments in two threads: one answers another.
    private static let file = """
        {"thread": "/t1", "id": 1, "parent": null, "name": "Nguyễn Văn An", "title": "Góp ý", "content": "Tôi đồng ý.", "created": 1700000007}
        {"thread": "/t1", "id": 2, "parent": 1, "name": "Lê Bình", "title": "Góp ý", "content": "Tôi cũng vậy.", "created": 1700000014, "source": "10.1.2.3"}
        {"thread": "/t2", "id": "a-3", "name": "Hoà", "title": "Ý kiến", "content": "👩‍👩‍👧 Còn đây thì sao?\\nXin cảm ơn.", "created": "2023-11-14T22:13:41.500Z"}

        """

    private func installation() async throws -> TestInstallation {
        let installation = try await TestInstallation()
        try installation.write(Self.file, to: "old.jsonl")
        return installation
    }

    @Test("comments of a file are stored, replies below what they answer, and the log vouches for them")
    func imported() async throws {
        let installation = try await installation()
        #expect(
            await installation.run("import", "old.jsonl", "--site", "demo", "--status", "approved")
                == CommandRun("3 comments imported into demo: 3 approved; ids 1-3.\n")
        )
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        let comments = try await store.comments(from: 1, limit: 10)
        #expect(comments.map(\.parent) == [nil, 1, nil])
        #expect(comments.map(\.thread.key) == ["/t1", "/t1", "/t2"])
        #expect(comments.last?.content == "👩‍👩‍👧 Còn đây thì sao?\nXin cảm ơn.")
        #expect(comments.last?.created == Date(timeIntervalSince1970: 1_700_000_021.5))
        #expect(comments[0].source.bytes == Array(repeating: 0, count: 16))
        #expect(comments[1].source.bytes != comments[0].source.bytes)
        let thread = try await store.publishedThread(site: "demo", key: "/t1", after: 0, limit: 10)
        #expect(thread.count == 2)
        #expect(thread.entries.map(\.id) == [1, 2])
        #expect(await installation.run("audit", "verify").code == 0)
        let why = await installation.run("why", "1")
        #expect(why.output.contains("imported as approved by an, written 2023-11-14T22:13:27"))
    }

    @Test("the oldest that waits is the one that was written first, even if it was imported last")
    func oldest() async throws {
        let installation = try await installation()
        func oldest() async throws -> Date? {
            let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
            let told = try await store.statistics(now: TestInstallation.start).first?.oldestPending
            #expect(try await store.queueDepths().first?.oldest == told)
            return told
        }
        #expect(try await oldest() == nil)
        try await installation.accept()
        #expect(try await oldest() == TestInstallation.start)
        await installation.run("import", "old.jsonl", "--site", "demo", "--status", "pending")
        try await installation.accept("Ý kiến sau")
        #expect(try await oldest() == Date(timeIntervalSince1970: 1_700_000_007))
        await installation.run("approve", "2", "3")
        #expect(try await oldest() == Date(timeIntervalSince1970: 1_700_000_021.5))
        await installation.run("approve", "1", "4")
        #expect(try await oldest() == TestInstallation.start)
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        #expect(try await store.newestComment() == TestInstallation.start)
    }

    @Test("texts come into the form in which visitors' are stored: NFC, without hidden characters")
    func normalised() async throws {
        let installation = try await TestInstallation()
        let line = #"""
            {"thread":"/t","id":1,"name":" An\u0323 ","title":"a\u200bb","content":"o\u0302\u0323\r\nx","created":0}
            """#
        try installation.write(line, to: "old.jsonl")
        await installation.run("import", "old.jsonl", "--site", "demo")
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        let comment = try #require(try await store.comment(1))
        #expect(Array(comment.name.unicodeScalars) == ["A", "ṇ"])
        #expect(comment.title == "ab")
        #expect(Array(comment.content.unicodeScalars) == ["ộ", "\n", "x"])
        #expect(comment.status == .pending)
    }

    @Test("importing twice changes nothing")
    func twice() async throws {
        let installation = try await installation()
        await installation.run("import", "old.jsonl", "--site", "demo")
        let log = await installation.run("audit", "log").output
        #expect(
            await installation.run("import", "old.jsonl", "--site", "demo", after: 60)
                == CommandRun("0 comments imported into demo.\n3 comments imported before, and left as they are.\n")
        )
        #expect(await installation.run("audit", "log").output == log)
    }

    @Test("what was erased is not imported again")
    func erased() async throws {
        let installation = try await installation()
        await installation.run("import", "old.jsonl", "--site", "demo")
        await installation.run("erase", "2", "--reason", "request")
        #expect(await installation.run("import", "old.jsonl", "--site", "demo").code == 0)
        #expect(await installation.run("queue", "--status", "all", "--json").output.contains("Tôi cũng vậy") == false)
        #expect(await installation.run("audit", "verify").code == 0)
    }

    @Test("bad lines are told with their number, field and problem; the others are imported")
    func badLines() async throws {
        let installation = try await TestInstallation()
        let long = String(repeating: "x", count: 81)
        try installation.write(
            """
            not JSON
            [1]

            {"thread":"/t","id":1,"name":"An","title":"T","created":1}
            {"thread":"/t","id":2,"name":"\(long)","title":"T","content":"C","created":1}
            {"thread":"/t","id":3,"name":"An","title":"T","content":"C"}
            {"thread":"/t","id":4,"name":7,"title":"T","content":"C","created":1}
            {"thread":"/t","id":5,"parent":77,"name":"An","title":"T","content":"C","created":1}
            {"thread":"/t","id":6,"name":"An","title":"T","content":"C","created":99999999999}
            {"thread":"/t","id":7,"name":"An","title":"T","content":"C","created":"yesterday"}
            {"thread":"/t","id":8,"name":"An","title":"T","content":"C","created":1,"source":"house"}
            {"thread":"/t","id":9,"name":"An","title":"T","content":"Good","created":1}
            {"thread":"/u","id":10,"parent":9,"name":"An","title":"T","content":"C","created":1}
            {"thread":"/t","id":9,"name":"An","title":"T","content":"Other","created":1}
            {"thread":"/t","id":11,"name":"An","title":"T","content":"C","created":1,"duyet":99}
            """,
            to: "old.jsonl"
        )
        let run = await installation.run("import", "old.jsonl", "--site", "demo")
        #expect(
            run
                == CommandRun(
                    """
                    1 comment imported into demo: 1 pending; ids 1.
                    13 lines cannot be imported.

                    """,
                    error: """
                        line 1 is not a JSON object
                        line 2 is not a JSON object
                        line 4: content is missing or blank
                        line 5: name has 81 characters; at most 80 are taken
                        line 6: created is missing
                        line 7: name is not a text
                        line 9: created lies in the future
                        line 10: created is no time: write seconds since 1970, or RFC 3339
                        line 11: source is no IP address
                        line 15: duyet is 99, a form of export that this version does not know
                        line 13: parent belongs to another thread
                        line 14: id was imported before, as comment 1, with other words; --collection tells files apart
                        line 8: parent is 77, which is neither in the file nor was imported before

                        """,
                    code: 1
                )
        )
        let json = await installation.run("import", "old.jsonl", "--site", "demo", "--json")
        #expect(json.output.hasPrefix(#"{"line":1,"field":null,"problem":"is not a JSON object"}"#))
        #expect(
            json.output.hasSuffix(
                #"{"imported":0,"known":1,"ofOtherSites":0,"defects":13,"lines":14,"statuses":{},"ids":null,"dryRun":false}"#
                    + "\n"
            )
        )
    }

    @Test("a dry run tells the same, and writes nothing")
    func dryRun() async throws {
        let installation = try await installation()
        let before = await installation.run("audit", "log").output
        #expect(
            await installation.run("import", "old.jsonl", "--site", "demo", "--dry-run")
                == CommandRun("3 comments would be imported into demo: 3 pending.\n")
        )
        let bad = #"{"thread":"/t2","id":9,"parent":1,"name":"An","title":"T","content":"C","created":1}"#
        #expect(
            await installation.run("import", "-", "--site", "demo", "--dry-run", input: Self.file + bad).error
                == "line 4: parent belongs to another thread\n"
        )
        #expect(await installation.run("audit", "log").output == before)
        #expect(await installation.run("queue", "--status", "all", "--json").output == "")
    }

    @Test("a reply may stand before what it answers, and answers of answers hang on the first")
    func order() async throws {
        let installation = try await TestInstallation()
        let lines = """
            {"thread":"/t","id":3,"parent":2,"name":"An","title":"T","content":"3","created":3}
            {"thread":"/t","id":2,"parent":1,"name":"An","title":"T","content":"2","created":2}
            {"thread":"/t","id":1,"parent":null,"name":"An","title":"T","content":"1","created":1}
            """
        #expect(await installation.run("import", "-", "--site", "demo", input: lines).code == 0)
        let store = try SQLiteStore(path: installation.path("data/duyet.sqlite"))
        let comments = try await store.comments(from: 1, limit: 10)
        #expect(comments.map(\.content) == ["1", "2", "3"])
        #expect(comments.map(\.parent) == [nil, 1, 1])
    }

    @Test("two files whose ids are the same are told apart by the name of a collection")
    func collections() async throws {
        let installation = try await installation()
        let other = Self.file.replacing("Tôi đồng ý.", with: "Tôi phản đối.").replacing("/t1", with: "/x1")
        await installation.run("import", "old.jsonl", "--site", "demo")
        let refused = await installation.run("import", "-", "--site", "demo", input: other)
        #expect(refused.code == 1)
        let run = await installation.run("import", "-", "--site", "demo", "--collection", "wp", input: other)
        #expect(run == CommandRun("3 comments imported into demo: 3 pending; ids 4-6.\n"))
    }

    @Test("a moderator may not import, and a site that is not there is told")
    func refused() async throws {
        let installation = try await installation()
        let unknown = await installation.run("import", "old.jsonl", "--site", "nowhere")
        #expect(unknown.code == 2)
        #expect(unknown.error.contains(#"There is no site "nowhere"."#))
        await installation.run("moderators", "add", "chi", "--role", "administrator")
        await installation.run("moderators", "add", "lan", "--role", "moderator", "--as", "chi")
        let run = await installation.run("import", "old.jsonl", "--site", "demo", "--as", "lan")
        #expect(run.code == 1)
        #expect(run.error.contains("may not import comments"))
        let export = await installation.run("export", "--as", "lan")
        #expect(export.code == 1)
        #expect(await installation.run("import", "none.jsonl", "--site", "demo", "--as", "chi").code == 1)
        let empty = await installation.run("import", "-", "--site", "demo", "--as", "chi")
        #expect(empty == CommandRun("There is no comment in standard input.\n", code: 2))
    }

    @Test("long lines of a bad file are not held until there are a thousand of them")
    func longLines() async throws {
        let told = Mutex<[Int]>([])
        let store = try SQLiteStore.inMemory()
        let site = try Site(id: "demo", name: "Demo", created: .now)
        let key = SymmetricKey(data: Array(repeating: 1, count: 32))
        var run = ImportRun(
            reader: ImportReader(site: site, sourceKey: key, status: nil, collection: nil, now: .now),
            store: store,
            site: "demo",
            fromSite: "demo",
            moderator: "an",
            now: { .now }
        ) { line, _ in
            told.withLock { $0.append(line) }
        }
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
        for number in 1...4 { try await run.take(line, line: number) }
        #expect(told.withLock { $0 } == [1, 2, 3])
        try await run.finish()
        #expect(told.withLock { $0 } == [1, 2, 3, 4])
    }
}
