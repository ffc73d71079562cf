package import Submissions

/// All reasons of a site: the built-in ones, as the site words them, then its own by their codes.
package struct SiteReasons: Hashable, Sendable {
    package let all: [SiteReason]

    /// - Parameter stored: What the site made or changed.
    package init(stored: [SiteReason] = []) {
        let byCode = Dictionary(stored.map { ($0.code, $0) }) { first, _ in first }
        let builtIn = DecisionReason.allCases.map { byCode[$0.rawValue] ?? SiteReason(code: $0.rawValue) }
        self.all = builtIn + stored.filter { $0.builtIn == nil }.sorted { $0.code < $1.code }
    }

    /// Those with which can be decided.
    package var offered: [SiteReason] {
        all.filter { !$0.isRetired }
    }

    package subscript(code: String) -> SiteReason? {
        all.first { $0.code == code }
    }

    /// The text of a stored code; an unknown one stands for itself.
    package func text(_ code: String, language: Language) -> String {
        self[code]?.text(in: language) ?? code
    }

    /// What a change would make of the reason with the code.
    ///
    /// - Returns: The reason as it was, empty where there was none, and as it is then.
    package func applying(
        _ change: ReasonChange,
        to code: String
    ) throws(ModerationError) -> (before: SiteReason, after: SiteReason) {
        let before = self[code]
        var after = before ?? SiteReason(code: code)
        switch change {
        case .add(let texts):
            guard Self.isCode(code) else { throw .reason(.invalidCode(code)) }
            guard before?.isRetired ?? true else { throw .reason(.exists(code)) }
            after = SiteReason(code: code)
            try after.apply(texts)
        case .change(let texts):
            guard let before, !before.isRetired else { throw unknown(code) }
            guard !texts.isEmpty else { throw .reason(.nothingToChange(code)) }
            try after.apply(texts)
        case .remove:
            guard let before, !before.isRetired else { throw unknown(code) }
            guard before.isOwn else { throw .reason(.builtIn(code)) }
            if before.builtIn != nil { after = SiteReason(code: code) } else { after.isRetired = true }
        }
        return (before ?? SiteReason(code: code), after)
    }

    /// The refusal of a code that is not offered.
    package func unknown(_ code: String) -> ModerationError {
        .reason(.unknown(code, known: offered.map(\.code)))
    }

    package static func isCode(_ text: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard (2...40).contains(text.utf8.count), let first = text.utf8.first, letters.contains(first) else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            letters.contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_")
        }
    }
}
