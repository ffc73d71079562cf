import AuditLog
import Moderation

/// What of a comment the log vouches for by salted digests. Accepting and verifying must agree on it, for ever.
enum CommentDigests {
    static func content(
        salt: [UInt8],
        thread: String,
        parent: Int64?,
        name: String,
        title: String,
        content: String
    ) -> ContentDigest {
        ContentDigest(salt: salt, fields: [thread, parent.map(String.init) ?? "", name, title, content])
    }

    /// - Parameters:
    ///   - salt: The comment's.
    ///   - articleTitle: What the form said.
    ///   - articleURL: What the form said.
    ///   - source: Keyed hash of the visitor's address.
    ///   - subnet: Keyed hash of its network.
    ///   - findings: Code and facts of each reason, the facts as they are stored.
    ///   - filter: Three texts: what the filter said, or where the comment was imported from; or none.
    /// - Returns: The digest of all of them.
    static func context(
        salt: [UInt8],
        articleTitle: String?,
        articleURL: String?,
        source: [UInt8],
        subnet: [UInt8],
        findings: [(code: String, facts: String)],
        filter: [String]
    ) -> ContentDigest {
        let stored = [articleTitle ?? "", articleURL ?? "", source.hexadecimal, subnet.hexadecimal]
        return ContentDigest(salt: salt, fields: stored + findings.flatMap { [$0.code, $0.facts] } + filter)
    }

    /// What the context of an imported comment has instead of a filter's texts.
    static func imported(key: String, history: String?) -> [String] {
        ["import", key, history ?? ""]
    }

    static func appeal(salt: [UInt8], _ message: String) -> ContentDigest {
        ContentDigest(salt: salt, fields: ["appeal", message])
    }

    static func answer(salt: [UInt8], _ text: String) -> ContentDigest {
        ContentDigest(salt: salt, fields: ["answer", text])
    }

    /// Of a note that belongs to no decision.
    static func remark(salt: [UInt8], _ text: String) -> ContentDigest {
        ContentDigest(salt: salt, fields: ["note", text])
    }

    static func note(salt: [UInt8], _ text: String) -> ContentDigest {
        ContentDigest(salt: salt, fields: [text])
    }
}
