import AuditLog
import Foundation
import Moderation
import Submissions

/// Turns entries of the log into statements of reasons, as the EU's DSA Transparency Database takes them (its API and schema,
/// version of 1 July 2025). There is no personal data in them.
struct StatementsOfReasons {
    private struct Acceptance {
        /// When it was written.
        let time: Date
        let found: [String]
    }

    /// By the site's id.
    private let reasons: [String: SiteReasons]
    private var accepted: [Int64: Acceptance] = [:]
    /// Why a moderator last refused a comment.
    private var refused: [Int64: [String]] = [:]

    /// - Parameter reasons: As each site words them, by its id.
    init(reasons: [String: SiteReasons]) {
        self.reasons = reasons
    }

    /// Takes the next entry.
    /// - Returns: A statement where the entry keeps a comment from readers, who could have seen it otherwise.
    mutating func statement(of entry: AuditEntry) -> JSONValue? {
        guard let comment = entry.comment, let after = entry.after else { return nil }
        if [.accept, .importComment].contains(entry.action) {
            accepted[comment] = Acceptance(time: entry.commentTime ?? entry.time, found: entry.reasons)
            // What was decided elsewhere was told elsewhere.
            guard entry.action == .accept, after == "spam" else { return nil }
            return statement(entry, comment, reasons: [], isAutomatic: true)
        }
        let isRefused = ["rejected", "spam"].contains(after) && !["rejected", "spam"].contains(entry.before)
        guard [.decide, .undo].contains(entry.action), isRefused else { return nil }
        // An undo that refuses again what was published does so for the reason of before.
        if entry.action == .decide { refused[comment] = entry.reasons }
        return statement(entry, comment, reasons: refused[comment] ?? [], isAutomatic: false)
    }

    private func statement(
        _ entry: AuditEntry,
        _ comment: Int64,
        reasons given: [String],
        isAutomatic: Bool
    ) -> JSONValue {
        let found = accepted[comment]?.found ?? []
        let code = given.first ?? Self.reason(after: entry.after)
        let reason = entry.site.flatMap { reasons[$0]?[code] } ?? SiteReason(code: code)
        let wasPublic = entry.before == "approved"
        return .object([
            "decision_visibility": .array([
                .string(wasPublic ? "DECISION_VISIBILITY_CONTENT_REMOVED" : "DECISION_VISIBILITY_CONTENT_DISABLED")
            ]),
            "decision_ground": .string("DECISION_GROUND_INCOMPATIBLE_CONTENT"),
            "incompatible_content_ground": .string("Rules for comments: \(code)"),
            "incompatible_content_explanation": .string(Self.explanation(reason)),
            "incompatible_content_illegal": .string(reason.builtIn == .illegal ? "Yes" : "No"),
            "content_type": .array([.string("CONTENT_TYPE_TEXT")]),
            "category": .string(Self.category(reason.builtIn ?? .other)),
            "content_date": .string(Self.day(accepted[comment]?.time ?? entry.time)),
            "application_date": .string(Self.day(entry.time)),
            "decision_facts": .string(Self.facts(found, isAutomatic: isAutomatic, wasPublic: wasPublic)),
            "source_type": .string("SOURCE_VOLUNTARY"),
            "automated_detection": .string(found.isEmpty && !isAutomatic ? "No" : "Yes"),
            "automated_decision": .string(
                isAutomatic
                    ? "AUTOMATED_DECISION_FULLY"
                    : found.isEmpty ? "AUTOMATED_DECISION_NOT_AUTOMATED" : "AUTOMATED_DECISION_PARTIALLY"
            ),
            "puid": .string("\(entry.site ?? "site")-\(comment)-\(entry.sequence)"),
        ])
    }

    /// Of a decision that names none.
    private static func reason(after status: String?) -> String {
        (status == CommentStatus.spam.rawValue ? DecisionReason.spam : .other).rawValue
    }

    private static func facts(_ found: [String], isAutomatic: Bool, wasPublic: Bool) -> String {
        let who =
            if isAutomatic {
                "The policy held the comment as spam before anybody could read it; a moderator can still approve it."
            } else if wasPublic {
                "A moderator took the published comment down."
            } else {
                "A moderator read the comment before publication and did not publish it."
            }
        return found.isEmpty ? who : "\(who) The policy had found: \(found.joined(separator: ", "))."
    }

    /// The reason, the clause of the site's rules, and where they can be read.
    private static func explanation(_ reason: SiteReason) -> String {
        let text = reason.text(in: .en)
        return [text.isEmpty ? reason.code : text, reason.clause.text(in: .en), reason.url ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ". ")
    }

    private static func category(_ reason: DecisionReason) -> String {
        switch reason {
        case .insult, .hate, .illegal: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH"
        case .personalData: "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS"
        case .spam, .advertising, .offTopic, .duplicate, .other: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"
        }
    }

    /// In UTC.
    private static func day(_ time: Date) -> String {
        String(time.rfc3339.prefix(10))
    }
}
