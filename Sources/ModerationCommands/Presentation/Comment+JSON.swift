import Foundation
import Moderation
import SpamFilter

extension Comment {
    /// A row of `duyet queue --json`, with who holds it.
    func json(at now: Date) -> JSONValue {
        .object(members + [.init(name: "claim", value: claim(at: now)?.json ?? .null)])
    }

    var json: JSONValue {
        .object(members)
    }

    /// The source is not told: it is of no use without the key.
    private var members: [JSONValue.Member] {
        let members: KeyValuePairs<String, JSONValue> = [
            "id": .integer(id),
            "site": .string(site),
            "thread": .string(thread.key),
            "parent": JSONValue(parent),
            "status": .string(status.rawValue),
            "name": .string(name),
            "title": .string(title),
            "content": .string(content),
            "created": .string(created.rfc3339),
            "score": JSONValue(score),
            "reasons": .array(reasons.map(\.json)),
            "band": JSONValue(filter?.band.rawValue),
            "model": JSONValue(filter?.model.description),
            "group": JSONValue(group),
            "redacted": .bool(isRedacted),
        ]
        return members.map { JSONValue.Member(name: $0.key, value: $0.value) }
    }
}

extension Reason {
    private var factsJSON: JSONValue {
        .object(facts.sorted { $0.key < $1.key }.map { JSONValue.Member(name: $0.key, value: .string($0.value)) })
    }

    var json: JSONValue {
        .object(["code": .string(code.rawValue), "facts": factsJSON])
    }
}

extension Decision {
    var json: JSONValue {
        .object([
            "operation": .integer(operation),
            "before": .string(before.rawValue),
            "after": .string(after.rawValue),
            "reason": JSONValue(reason),
            "note": JSONValue(note),
            "moderator": .string(moderator),
            "time": .string(time.rfc3339),
        ])
    }
}
