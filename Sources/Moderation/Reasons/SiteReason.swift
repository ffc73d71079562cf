package import Submissions

/// A reason as one site gives it: what the visitor reads, and the clause of the site's rules that it rests on.
package struct SiteReason: Hashable, Sendable {
    /// 2 to 40 of a–z, 0–9 and `_`, a letter first: it stands in the log and in links.
    package let code: String
    /// Empty for a built-in code that the site did not word otherwise.
    package internal(set) var ownText: LocalizedText
    /// Of the site's rules; may be empty.
    package internal(set) var clause: LocalizedText
    /// Where the site's rules can be read.
    package internal(set) var url: String?
    /// Not offered any more; what was decided with it keeps its text.
    package internal(set) var isRetired: Bool

    package init(
        code: String,
        ownText: LocalizedText = LocalizedText(),
        clause: LocalizedText = LocalizedText(),
        url: String? = nil,
        isRetired: Bool = false
    ) {
        self.code = code
        self.ownText = ownText
        self.clause = clause
        self.url = url
        self.isRetired = isRetired
    }

    package var builtIn: DecisionReason? {
        DecisionReason(rawValue: code)
    }

    /// Whether the site made it, or changed something of a built-in one.
    package var isOwn: Bool {
        self != SiteReason(code: code)
    }

    package func text(in language: Language) -> String {
        guard let builtIn else { return ownText.text(in: language) }
        let own = language == .vi ? ownText.vi : ownText.en
        return own.isEmpty ? builtIn.text(in: language) : own
    }

    /// As the audit log names the parts, below the site's settings. What is not set is empty.
    package var settings: [(key: String, value: String)] {
        [
            ("reason.\(code).vi", ownText.vi), ("reason.\(code).en", ownText.en),
            ("reason.\(code).clauseVi", clause.vi), ("reason.\(code).clauseEn", clause.en),
            ("reason.\(code).url", url ?? ""), ("reason.\(code).retired", isRetired ? "true" : ""),
        ]
    }

    /// What differs from an earlier state, as the settings of a site are logged: `reason.scam.en: old -> new`.
    package func changes(from before: SiteReason) -> [String] {
        zip(before.settings, settings).compactMap { old, new in
            old.value == new.value ? nil : "\(new.key): \(old.value) -> \(new.value)"
        }
    }
}
