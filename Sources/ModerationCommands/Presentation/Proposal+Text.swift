import Foundation
import Moderation

extension Proposal {
    /// What is to be done: `erase 2 comments (3-4), because request`.
    var words: String {
        switch subject {
        case .erasure(let comments, let reason):
            "erase \(comments.count.counted("comment")) (\(String(idList: comments))), because \(reason.rawValue)"
        case .subnetBlock(let site, let period):
            "block a subnet \(site.map { "at \($0)" } ?? "at all sites")\(period.map { " for \($0.text)" } ?? "")"
        }
    }

    /// `open, 6 d left`, or `confirmed by hoa`.
    func stateWords(at now: Date) -> String {
        let state = state(at: now)
        if state == .open { return "open, \(now.age(at: expires)) left" }
        return decision.map { "\(state.rawValue) by \($0.moderator.singleLine)" } ?? state.rawValue
    }

    /// A row of `duyet proposals list --json`.
    func json(at now: Date) -> JSONValue {
        var members: [JSONValue.Member] = [.init(name: "id", value: .integer(id))]
        switch subject {
        case .erasure(let comments, let reason):
            members += [
                .init(name: "kind", value: .string("erase")),
                .init(name: "comments", value: .array(comments.map { .integer($0) })),
                .init(name: "reason", value: .string(reason.rawValue)),
            ]
        case .subnetBlock(let site, let period):
            members += [
                .init(name: "kind", value: .string("block")), .init(name: "site", value: JSONValue(site)),
                .init(name: "for", value: JSONValue(period?.text)), .init(name: "reason", value: JSONValue(remark)),
            ]
        }
        return .object(
            members + [
                .init(name: "moderator", value: .string(moderator)),
                .init(name: "created", value: .string(created.rfc3339)),
                .init(name: "expires", value: .string(expires.rfc3339)),
                .init(name: "state", value: .string(state(at: now).rawValue)),
                .init(name: "decidedBy", value: JSONValue(decision?.moderator)),
                .init(name: "decided", value: JSONValue(decision?.time.rfc3339)),
            ]
        )
    }
}
