import Foundation
import Moderation
import Submissions
import TerminalScreen

import struct Moderation.Comment

@testable import ModerationCommands

/// The full screen without a terminal, for tests: a model with comments, and what its frame says.
enum WorkbenchFixture {
    static let now = Date(timeIntervalSince1970: 1_800_000_000)

    static func comment(
        _ id: Int64,
        _ content: String = "Tôi đồng ý.",
        status: CommentStatus = .pending,
        age: TimeInterval = 3600,
        reasons: [Reason] = []
    ) -> Comment {
        Comment(
            id: id,
            site: "demo",
            thread: ThreadReference(key: "/bai-1", title: "Giá xăng giảm", url: nil),
            parent: nil,
            status: status,
            name: "Nguyễn An",
            title: "Ý kiến",
            content: content,
            created: now.addingTimeInterval(-age),
            source: SourceHash(bytes: []),
            score: nil,
            reasons: reasons,
            salt: [1]
        )
    }

    static func model(
        _ comments: [Comment],
        language: Language = .en,
        columns: Int = 80,
        rows: Int = 24
    ) throws -> WorkbenchModel {
        let site = try Site(id: "demo", name: "Demo", created: now)
        let setting = WorkbenchModel.Setting(
            moderator: "lan",
            language: language,
            site: nil,
            sites: ["demo": site],
            reasons: [
                "demo": SiteReasons(stored: [SiteReason(code: "scam", ownText: .init(vi: "Lừa đảo", en: "Scam"))])
            ]
        )
        var model = WorkbenchModel(setting, size: ScreenSize(columns: columns, rows: rows), now: now)
        _ = model.start()
        _ = model.update(.loaded(comments, list: model.list.number))
        return model
    }

    static func text(_ model: WorkbenchModel) -> String {
        let frame = WorkbenchView(model).frame()
        return (0..<frame.size.rows).map(frame.text(ofRow:)).joined(separator: "\n")
    }

    static func result(
        _ changed: [Int64],
        operation: Int64?,
        conflicts: [DecisionResult.Conflict] = []
    ) -> DecisionResult {
        DecisionResult(operation: operation, changed: changed, conflicts: conflicts, unknown: [])
    }

    static func step(_ effects: [WorkbenchEffect]) -> WorkStep? {
        for case .carryOut(let step) in effects { return step }
        return nil
    }

    static func copies(_ comment: Comment, _ count: Int) -> CommentSurroundings {
        CommentSurroundings(comment: comment, copies: CopyCount(count: count, subnets: 2))
    }
}
