import Moderation

/// An entry of the log as it is exported, with what the visitor wrote where that was asked for.
struct AuditExportRow {
    private static let textNames = ["name", "title", "text"]
    private let entry: LoggedEntry
    private let comment: Comment?

    init(_ entry: LoggedEntry, comment: Comment?) {
        self.entry = entry
        self.comment = comment
    }

    func json(withTexts: Bool) -> JSONValue {
        guard withTexts else { return entry.json }
        return .object(
            entry.members + zip(Self.textNames, texts).map { .init(name: $0, value: JSONValue($1)) }
        )
    }

    /// The names of ``fields(withTexts:)``.
    static func names(withTexts: Bool) -> [String] {
        [
            "sequence", "time", "actor", "action", "site", "comment", "operation", "undoes", "before", "after",
            "reasons",
            "policyVersion", "model", "thresholds", "score", "content", "context", "note", "changes", "leafHash",
            "entry",
        ] + (withTexts ? textNames : [])
    }

    /// Lists are joined by a vertical bar.
    func fields(withTexts: Bool) -> [String] {
        let values = Dictionary(entry.members.map { ($0.name, $0.value) }) { first, _ in first }
        let fields = Self.names(withTexts: false).map { values[$0]?.plainText ?? "" }
        return fields + (withTexts ? texts.map { $0 ?? "" } : [])
    }

    private var texts: [String?] {
        [comment?.name, comment?.title, comment?.content]
    }
}

extension JSONValue {
    /// Without quotes, nothing for null, lists joined by a vertical bar.
    fileprivate var plainText: String {
        switch self {
        case .null: ""
        case .string(let text): text
        case .array(let values): values.map(\.plainText).joined(separator: "|")
        case .bool, .integer, .number, .object: description
        }
    }
}
