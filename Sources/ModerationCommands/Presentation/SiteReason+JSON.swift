import Moderation
import Submissions

extension SiteReason {
    /// A row of `duyet reasons list --json`.
    var json: JSONValue {
        .object([
            "code": .string(code),
            "vi": .string(text(in: .vi)),
            "en": .string(text(in: .en)),
            "clauseVi": .string(clause.vi),
            "clauseEn": .string(clause.en),
            "url": JSONValue(url),
            "builtIn": .bool(builtIn != nil),
            "changed": .bool(builtIn != nil && isOwn),
            "removed": .bool(isRetired),
        ])
    }
}
