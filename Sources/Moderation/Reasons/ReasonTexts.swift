import Foundation
import Submissions

/// New texts of a reason. Nil leaves what is there, an empty text takes it away.
package struct ReasonTexts: Hashable, Sendable {
    package var vi: String?
    package var en: String?
    package var clauseVi: String?
    package var clauseEn: String?
    package var url: String?

    package init(
        vi: String? = nil,
        en: String? = nil,
        clauseVi: String? = nil,
        clauseEn: String? = nil,
        url: String? = nil
    ) {
        self.vi = vi
        self.en = en
        self.clauseVi = clauseVi
        self.clauseEn = clauseEn
        self.url = url
    }

    var isEmpty: Bool {
        self == ReasonTexts()
    }
}

extension SiteReason {
    /// In characters.
    private static let longestText = 200
    private static let longestClause = 1000
    /// In bytes.
    private static let longestAddress = 2048

    /// Puts the texts in, normalised as visitors' texts are.
    ///
    /// - Throws: `reason`, where a text is too long, one that is needed is missing, or the address is none.
    mutating func apply(_ texts: ReasonTexts) throws(ModerationError) {
        if let text = texts.vi { ownText.vi = try Self.line(text, "Vietnamese text", Self.longestText) }
        if let text = texts.en { ownText.en = try Self.line(text, "English text", Self.longestText) }
        if let text = texts.clauseVi { clause.vi = try Self.line(text, "Vietnamese clause", Self.longestClause) }
        if let text = texts.clauseEn { clause.en = try Self.line(text, "English clause", Self.longestClause) }
        if let text = texts.url { url = try Self.address(text) }
        guard builtIn == nil else { return }
        guard !ownText.vi.isEmpty, !ownText.en.isEmpty else { throw .reason(.missingText(code)) }
    }

    private static func line(_ text: String, _ name: String, _ limit: Int) throws(ModerationError) -> String {
        let line = TextNormalizer.normalize(text, as: .line)
        guard line.count <= limit else { throw .reason(.tooLong(name, count: line.count, limit: limit)) }
        return line.text
    }

    private static func address(_ text: String) throws(ModerationError) -> String? {
        let text = text.trimmingCharacters(in: .whitespaces)
        if text.isEmpty { return nil }
        guard text.utf8.count <= longestAddress, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            let url = URLComponents(string: text), ["https", "http"].contains(url.scheme?.lowercased()),
            !(url.host ?? "").isEmpty
        else {
            throw .reason(.invalidAddress(text))
        }
        return text
    }
}
