import Foundation
import GRDB
import TestSupport
import Testing

/// `duyet import`, killed in the middle.
@Suite(.enabled(if: ServerProcess.isBuilt, "the program is not built beside the tests"))
struct ImportKillTests {
    private struct Report: Decodable {
        let imported: Int
        let known: Int
        let defects: Int
    }

    private static let count = 6000

    /// Replies among them, some of which stand before what they answer.
    private static func file(in folder: URL) throws {
        let lines = (1...count).map { number in
            let parent = number % 5 == 0 ? String(number + (number % 10 == 0 ? -1 : 1)) : "null"
            let thread = (number - 1) / 20
            let created = 1_700_000_000 + number
            return """
                {"thread":"/bai/\(thread)","id":\(number),"parent":\(thread == number / 20 ? parent : "null"),\
                "name":"Đỗ Thị Mai","title":"Góp ý","content":"Ý kiến số \(number) của bà con","created":\(created)}
                """
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: folder.appending(component: "old.jsonl"))
    }

    /// As soon as something is there; on a thread of its own, as other tests may hold all those that tasks run on.
    private static func kill(_ process: ServerProcess, when isTime: @escaping @Sendable () -> Bool) async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let deadline = ContinuousClock.now + .seconds(60)
                while !isTime(), ContinuousClock.now < deadline {}
                process.kill()
                continuation.resume()
            }
        }
        _ = await process.exitCode()
    }

    @Test("an import that is killed again and again goes on where it was, and has each comment once")
    func killed() async throws {
        let installation = try await FaultInstallation()
        try Self.file(in: installation.folder)
        let command = ["import", "old.jsonl", "--site", "demo", "--status", "approved"]
        let database = try DatabaseQueue(path: installation.database.path)
        @Sendable func stored() throws -> Int {
            try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM comment") ?? 0 }
        }
        var interrupted: [Int] = []
        for _ in 0..<Rounds.count(otherwise: 4) {
            let before = try stored()
            guard before < Self.count else { break }
            let process = try installation.start(command + ["--as", "an"])
            await Self.kill(process) { (try? stored()) != before }
            interrupted.append(try stored())
        }
        // Killed in the middle: something was there, and not everything.
        #expect(interrupted.contains { (1..<Self.count).contains($0) }, "\(interrupted)")
        let left = Self.count - (interrupted.last ?? 0)

        let first = try await installation.lines(command, of: Report.self)
        #expect(first.map(\.imported) == [left])
        #expect(first.map(\.defects) == [0])
        let again = try await installation.lines(command, of: Report.self)
        #expect(again.map(\.imported) == [0])
        #expect(again.map(\.known) == [Self.count])
        #expect(try stored() == Self.count)
        let texts = try await database.read {
            try Int.fetchOne($0, sql: "SELECT count(DISTINCT content) FROM comment") ?? 0
        }
        #expect(texts == Self.count)
        #expect(try await installation.result("audit", "verify", "--as", "an").code == 0)
        #expect(try await installation.result("doctor").code == 0)
    }
}
