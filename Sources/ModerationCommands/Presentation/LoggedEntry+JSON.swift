import AuditLog
import Moderation

extension LoggedEntry {
    /// A row of `duyet audit log --json` and of `duyet audit export`: the facts, and the bytes that were hashed.
    var json: JSONValue {
        .object(members)
    }

    var members: [JSONValue.Member] {
        let facts = (try? AuditEntry(canonicalBytes: entry)).map(Self.facts) ?? []
        return [.init(name: "sequence", value: .integer(sequence))] + facts + [
            .init(name: "leafHash", value: .string(leafHash.hexadecimal)),
            .init(name: "entry", value: .string(String(decoding: entry, as: UTF8.self))),
        ]
    }

    private static func facts(_ entry: AuditEntry) -> [JSONValue.Member] {
        let facts: KeyValuePairs<String, JSONValue> = [
            "time": .string(entry.time.rfc3339Milliseconds),
            "actor": .string(entry.actor),
            "action": .string(entry.action.rawValue),
            "site": JSONValue(entry.site),
            "comment": JSONValue(entry.comment),
            "operation": JSONValue(entry.operation),
            "undoes": JSONValue(entry.undoes),
            "before": JSONValue(entry.before),
            "after": JSONValue(entry.after),
            "reasons": .array(entry.reasons.map { .string($0) }),
            "policyVersion": JSONValue(entry.policyVersion),
            "model": JSONValue(entry.model),
            "thresholds": .array(entry.thresholds.map { .number($0) }),
            "score": JSONValue(entry.score),
            "content": JSONValue(entry.content?.hexadecimal),
            "context": JSONValue(entry.context?.hexadecimal),
            "note": JSONValue(entry.note?.hexadecimal),
            "changes": .array(entry.changes.map { .string($0) }),
        ]
        return facts.map { JSONValue.Member(name: $0.key, value: $0.value) }
    }
}
