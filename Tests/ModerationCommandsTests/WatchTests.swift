import Foundation
import Moderation
import TestSupport
import Testing

/// `queue --watch` as a process of its own.
@Suite(.enabled(if: ServerProcess.isBuilt))
struct WatchTests {
    @Test("the queue is followed: what is there, what comes, what leaves; SIGTERM ends it well")
    func following() async throws {
        let installation = try await TestInstallation()
        try await installation.accept("Có sẵn")
        let process = try ServerProcess(["queue", "--watch"], folder: installation.folder)
        let output = process.output
        #expect(try output.text(until: "Có sẵn").hasPrefix("1  new  /bai-1  Nguyễn An"))
        try await installation.accept("Mới đến", thread: "/bai-2")
        #expect(try output.text(until: "Mới đến").hasPrefix("2  new  /bai-2"))
        await installation.run("reject", "1", "--reason", "insult")
        #expect(try output.text(until: "\n") == "1  rejected by an  insult\n")
        await installation.run("undo", "1")
        #expect(try output.text(until: "Có sẵn").hasPrefix("1  held by an  /bai-1"))
        process.terminate()
        #expect(await process.exitCode() == 0)
    }

    @Test("with --json each line has its event")
    func json() async throws {
        let installation = try await TestInstallation()
        let process = try ServerProcess(
            ["queue", "--watch", "--json", "--status", "approved"],
            folder: installation.folder
        )
        try await installation.accept("Một", status: .approved)
        let output = process.output
        #expect(try output.text(until: "\n").hasPrefix(#"{"event":"new","id":1,"#))
        await installation.run("hold", "1")
        let left = try output.text(until: "\n")
        #expect(left.hasPrefix(#"{"event":"left","id":1,"#))
        #expect(left.contains(#""status":"pending""#))
        #expect(left.hasSuffix(#""moderator":"an","operation":1}"# + "\n"))
        await installation.run("approve", "1")
        #expect(try output.text(until: "\n").hasPrefix(#"{"event":"back","id":1,"#))
    }
}
