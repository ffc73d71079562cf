import Crypto
import Foundation
import Moderation
import ModerationCommands
import SQLiteStore
import Submissions

/// A new installation in a folder of its own, which is gone after the test.
final class TestInstallation: Sendable {
    /// 2027-01-15T08:00:00Z
    static let start = Date(timeIntervalSince1970: 1_800_000_000)
    let folder: URL

    /// Makes the folder, and runs `duyet init data` in it if `isMade`.
    init(isMade: Bool = true) async throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "duyet-\(UUID().uuidString)",
            directoryHint: .isDirectory
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if isMade { _ = await run("init", "data") }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func path(_ name: String) -> String {
        folder.appending(path: name).path
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
    }

    /// What a command sees in this folder, some seconds after the start.
    func context(
        _ output: Output,
        input: String = "",
        keys: String? = nil,
        environment: [String: String] = [:],
        after seconds: TimeInterval = 0
    ) -> CommandContext {
        let pressed = keys.map(PressedKeys.init)
        return CommandContext(
            output: output,
            readInput: { input },
            readKey: pressed?.reader,
            environment: environment,
            folder: folder,
            program: "duyet",
            loginName: "an",
            now: { Self.start.addingTimeInterval(seconds) }
        )
    }

    @discardableResult
    func run(
        _ arguments: String...,
        input: String = "",
        keys: String? = nil,
        environment: [String: String] = [:],
        columns: Int = 80,
        usesColour: Bool = false,
        after seconds: TimeInterval = 0
    ) async -> CommandRun {
        await run(
            arguments,
            input: input,
            keys: keys,
            environment: environment,
            columns: columns,
            usesColour: usesColour,
            after: seconds
        )
    }

    @discardableResult
    func run(
        _ arguments: [String],
        input: String = "",
        keys: String? = nil,
        environment: [String: String] = [:],
        columns: Int = 80,
        usesColour: Bool = false,
        after seconds: TimeInterval = 0
    ) async -> CommandRun {
        let recorded = RecordedOutput()
        let context = context(
            recorded.destination(columns: columns, isTerminal: usesColour, usesColour: usesColour),
            input: input,
            keys: keys,
            environment: environment,
            after: seconds
        )
        let code = await DuyetCommand.execute(arguments, in: context)
        return CommandRun(recorded.output, error: recorded.error, code: code)
    }

    /// Stores a comment.
    func accept(
        _ content: String = "Tôi đồng ý với bài viết.",
        name: String = "Nguyễn An",
        title: String = "Ý kiến",
        thread: String = "/bai-1",
        parent: Int64? = nil,
        status: CommentStatus = .pending,
        reasons: [Reason] = [],
        isUnsolved: Bool = false
    ) async throws {
        let store = try SQLiteStore(path: path("data/duyet.sqlite"))
        guard let site = try await store.sites().first else { throw ModerationError.unknownSite("demo") }
        let draft = SubmissionDraft(
            site: site,
            submission: ValidSubmission(thread: thread, name: name, title: title, content: content, parent: parent),
            visitor: Visitor(address: "192.0.2.1", key: KeyedHash(SymmetricKey(data: [1, 2, 3]))),
            token: .init(id: (0..<12).map { _ in UInt8.random(in: 0...255) }, expires: Self.start),
            idempotencyKey: [],
            fingerprint: 0,
            created: Self.start,
            salt: Array(repeating: 5, count: 16),
            isUnsolved: isUnsolved
        )
        let all = reasons + (isUnsolved ? [Reason(.unsolved)] : [])
        _ = try await store.accept(draft) { _ in Judgement(status: status, reasons: all) }
    }
}
