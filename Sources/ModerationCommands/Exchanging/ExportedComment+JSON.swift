import AuditLog
import Moderation

extension ExportedComment {
    /// A line of an export: see ``ExchangedLine``.
    ///
    /// - Parameter withSources: Whether hashes of the visitor's address and network are given away.
    /// - Returns: What `duyet import` makes the same comment of.
    func json(withSources: Bool) -> JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(.init(name: name, value: value)) }
        }
        add("thread", .string(comment.thread.key))
        add("id", .integer(comment.id))
        add("parent", JSONValue(comment.parent))
        add("name", .string(comment.name))
        add("title", .string(comment.title))
        add("content", .string(comment.content))
        add("created", UnixTime(comment.created).json)
        add("duyet", .integer(Int64(ExchangedLine.version)))
        add("site", .string(comment.site))
        add("status", .string(comment.status.rawValue))
        add("threadTitle", comment.thread.title.map { .string($0) })
        add("threadURL", comment.thread.url.map { .string($0) })
        if !comment.reasons.isEmpty { add("reasons", .array(comment.reasons.map(\.json))) }
        add("score", comment.score.map { .number($0) })
        if isErased {
            add("erased", .bool(true))
        } else {
            add("salt", .string(comment.salt.hexadecimal))
            if withSources {
                add("sourceHash", .string(comment.source.bytes.hexadecimal))
                add("subnetHash", .string(subnet.bytes.hexadecimal))
            }
        }
        if !history.isEmpty { add("history", history.json) }
        return .object(members)
    }
}

extension UnixTime {
    fileprivate var json: JSONValue {
        milliseconds % 1000 == 0 ? .integer(milliseconds / 1000) : .number(Double(milliseconds) / 1000)
    }
}

extension CommentHistory {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "decisions", value: .array(decisions.map(\.json)))
        ]
        if let appeal { members.append(.init(name: "appeal", value: appeal.json)) }
        if let model { members.append(.init(name: "model", value: .string(model))) }
        if let band { members.append(.init(name: "band", value: .string(band))) }
        return .object(members)
    }
}

extension CommentHistory.PastDecision {
    fileprivate var json: JSONValue {
        .object([
            "operation": .integer(operation),
            "before": .string(before.rawValue),
            "after": .string(after.rawValue),
            "reason": JSONValue(reason),
            "note": JSONValue(note),
            "moderator": .string(moderator),
            "time": time.json,
        ])
    }
}

extension CommentHistory.PastAppeal {
    fileprivate var json: JSONValue {
        .object([
            "message": .string(message),
            "state": .string(state),
            "against": .integer(against),
            "created": created.json,
            "answer": JSONValue(answer),
            "moderator": JSONValue(moderator),
            "decided": decided?.json ?? .null,
        ])
    }
}
