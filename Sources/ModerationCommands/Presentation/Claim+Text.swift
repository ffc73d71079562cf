import Foundation
import Moderation

extension Claim {
    /// `by lan, 2 min`
    func words(at now: Date) -> String {
        let age = since.age(at: now)
        return "by \(moderator.singleLine), \(age == "now" ? "just now" : age)"
    }

    /// A row of `duyet claims list --json`.
    var json: JSONValue {
        .object([
            "comment": .integer(comment),
            "site": .string(site),
            "moderator": .string(moderator),
            "since": .string(since.rfc3339),
            "expires": .string(expires.rfc3339),
        ])
    }
}
