import AuditLog
import Foundation
import Moderation
import SpamFilter

/// A comment's life as its entries in the log tell it, in their order; notes and facts, which the log does not hold, are those
/// that were stored.
struct CommentStory {
    private let life: CommentLife
    private let opinions: [SecondOpinion]

    init(_ life: CommentLife, opinions: [SecondOpinion]) {
        self.life = life
        self.opinions = opinions
    }

    /// What an entry tells: a line with its time, and some below it.
    func lines(_ logged: LoggedEntry) -> [String] {
        guard let entry = try? AuditEntry(canonicalBytes: logged.entry) else {
            return ["entry \(logged.sequence) cannot be read: run `duyet audit verify`"]
        }
        let lines = told(entry).map(\.singleLine)
        return ["\(entry.time.rfc3339)  \(lines[0])"] + lines.dropFirst().map { "    \($0)" }
    }

    private func told(_ entry: AuditEntry) -> [String] {
        switch entry.action {
        case .accept: accepted(entry)
        case .decide, .undo: [decided(entry)]
        case .note: [noted(entry)]
        case .redact: ["a piece of its \(entry.change("field") ?? "text") was destroyed by \(Self.who(entry))"]
        case .takeClaim: ["\(Self.who(entry)) took it over from \(entry.change("from") ?? "?"), who had claimed it"]
        case .importComment: imported(entry)
        case .erase:
            ["erased by \(Self.who(entry)), because \(entry.reasons.first ?? "other"): \(Self.change(entry))"]
        case .review: [reviewed(entry)]
        case .undoReview: ["\(Self.who(entry)) took the second opinion back"]
        case .appeal: ["the visitor appealed\(entry.operation.map { " against operation \($0)" } ?? "")"]
        case .grantAppeal: ["the appeal was granted by \(Self.who(entry))"]
        case .upholdAppeal: ["the appeal was upheld by \(Self.who(entry))"]
        default: ["\(entry.action.rawValue) by \(Self.who(entry))"]
        }
    }

    private func accepted(_ entry: AuditEntry) -> [String] {
        let version = entry.policyVersion.map { ", by version \($0) of the site's settings" } ?? ""
        let found = life.comment.reasons.map { "found: \($0.words.singleLine) (\($0.code.rawValue))" }
        return ["accepted as \(entry.after ?? "?")\(version)"]
            + (found.isEmpty ? ["no phase of the policy found anything"] : found) + filter(entry)
    }

    private func imported(_ entry: AuditEntry) -> [String] {
        let written = entry.commentTime.map { ", written \($0.rfc3339)" } ?? ""
        return ["imported as \(entry.after ?? "?") by \(Self.who(entry))\(written)"]
    }

    /// What the filter had said before anybody decided.
    private func filter(_ entry: AuditEntry) -> [String] {
        guard let score = entry.score else { return [] }
        let model = entry.model.map { ", by model \($0)" } ?? ""
        let said = "probability of spam: \(Self.percent(score))\(model)"
        guard entry.thresholds.count == 2 else { return [said] + strongest }
        let (trusted, spam) = (entry.thresholds[0], entry.thresholds[1])
        let band = score >= spam ? "looks like spam" : score < trusted ? "trusted" : "unsure"
        let bounds =
            (trusted, spam) == (0, 1)
            ? "too little learned for thresholds"
            : "trusted below \(Self.percent(trusted)), spam from \(Self.percent(spam))"
        return ["\(said), \(band) (\(bounds))"] + strongest
    }

    private static func percent(_ probability: Double) -> String {
        String(format: "%.2f %%", 100 * probability)
    }

    /// What said most in the score, with its share of the logit.
    private var strongest: [String] {
        guard let parts = life.comment.filter?.strongest, !parts.isEmpty else { return [] }
        let words = parts.map { part in
            let share = (Double(part.millionths) / 10_000).rounded() / 100
            return "\(part.words(in: .en)) \(share < 0 ? "" : "+")\(share)"
        }
        return ["most telling: \(words.joined(separator: ", "))"]
    }

    private func decided(_ entry: AuditEntry) -> String {
        let decision = life.decisions.first { $0.operation == entry.operation }
        let undone = entry.undoes.map { ", taking back operation \($0)" } ?? ""
        let reason = entry.reasons.first.map { ", because \($0)" } ?? ""
        let note = decision?.note.map { ": \($0)" } ?? ""
        let operation = entry.operation.map { ", operation \($0)" } ?? ""
        return "\(Self.change(entry)) by \(Self.who(entry))\(operation)\(undone)\(reason)\(note)"
    }

    private func noted(_ entry: AuditEntry) -> String {
        let text = life.notes.first { $0.id == entry.sequence }?.text ?? ""
        return "noted by \(Self.who(entry))\(text.isEmpty ? "" : ": \(text)")"
    }

    private func reviewed(_ entry: AuditEntry) -> String {
        let opinion = opinions.first { $0.sample == entry.opinionKey?.sample && $0.reviewer == Self.who(entry) }
        let reason = entry.reasons.first.map { ", because \($0)" } ?? ""
        let note = opinion?.note.map { ": \($0)" } ?? ""
        let sample = entry.opinionKey.map { ", sample \($0.sample)" } ?? ""
        return "second opinion by \(Self.who(entry))\(sample): \(entry.after ?? "?")\(reason)\(note)"
    }

    private static func change(_ entry: AuditEntry) -> String {
        "\(entry.before ?? "?") to \(entry.after ?? "?")"
    }

    private static func who(_ entry: AuditEntry) -> String {
        entry.actor.hasPrefix("moderator ") ? String(entry.actor.dropFirst(10)) : "the \(entry.actor)"
    }
}
