import AuditLog
import Foundation
import Moderation

extension CommentLife {
    /// A row of `duyet queue --json`, and what belongs to the comment.
    func json(at now: Date) -> JSONValue {
        .object(members + [.init(name: "claim", value: comment.claim(at: now)?.json ?? .null)])
    }

    /// With the entries of the audit log, as `duyet why --json` prints it.
    func json(entries: [LoggedEntry]) -> JSONValue {
        let entries = entries.map { entry in
            JSONValue.object([
                "sequence": .integer(entry.sequence),
                "leafHash": .string(entry.leafHash.hexadecimal),
                "entry": .string(String(decoding: entry.entry, as: UTF8.self)),
            ])
        }
        return .object(members + [.init(name: "entries", value: .array(entries))])
    }

    private var members: [JSONValue.Member] {
        guard case .object(let row) = comment.json else { return [] }
        return row + [
            .init(name: "threadTitle", value: JSONValue(comment.thread.title)),
            .init(name: "threadURL", value: JSONValue(comment.thread.url)),
            .init(name: "parentComment", value: parent?.json ?? .null),
            .init(name: "filter", value: comment.filter?.json ?? .null),
            .init(name: "decisions", value: .array(decisions.map(\.json))),
            .init(name: "appeal", value: appeal?.json ?? .null),
            .init(name: "notes", value: .array(notes.map(\.json))),
        ]
    }
}
