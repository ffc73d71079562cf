import Foundation
import Moderation

extension Block {
    /// What it means: `name nguyen an`, `a source`.
    var subject: String {
        switch kind {
        case .name: "name \(text ?? "–")"
        case .pattern: "text \(text ?? "–")"
        case .source: "a source"
        case .subnet: "a subnet"
        }
    }

    /// In a sentence: `name nguyen an at demo, until 2027-01-22T08:00:00Z`.
    var words: String {
        let place = site.map { " at \($0)" } ?? " at all sites"
        let end = expires.map { ", until \($0.rfc3339)" } ?? ""
        return (subject + place + end).singleLine
    }

    /// How long it holds yet.
    func left(at now: Date) -> String {
        if removed != nil { return "removed" }
        guard let expires else { return "–" }
        return expires > now ? now.age(at: expires) : "over"
    }

    /// A row of `duyet block list --json`.
    var json: JSONValue {
        .object([
            "id": .integer(id),
            "kind": .string(kind.rawValue),
            "text": JSONValue(text),
            "site": JSONValue(site),
            "moderator": .string(moderator),
            "created": .string(created.rfc3339),
            "expires": JSONValue(expires?.rfc3339),
            "reason": JSONValue(reason),
            "hits": .integer(Int64(hits)),
            "lastHit": JSONValue(lastHit?.rfc3339),
            "removed": JSONValue(removed?.rfc3339),
        ])
    }
}
