package import Foundation

/// A wish to destroy a piece of what a visitor wrote, such as a telephone number; the rest of his comment stays.
package struct RedactionRequest: Hashable, Sendable {
    package enum Field: String, Hashable, Sendable, Codable, CaseIterable {
        case name, title, content
    }

    package enum Span: Hashable, Sendable {
        /// Wherever the field has this text.
        case text(String)
        /// So many characters, as people see them, from this one on, counted from 1.
        case characters(from: Int, count: Int)
    }

    /// What stands for a piece that was destroyed, however long it was.
    package static let replacement = "█████"

    package let comment: Int64
    package let field: Field
    package let span: Span
    /// What the span has to be, where that is known: nothing is destroyed if it is something else by now.
    package let seen: String?
    package let moderator: String
    package let time: Date

    package init(comment: Int64, field: Field, span: Span, seen: String? = nil, moderator: String, time: Date) {
        self.comment = comment
        self.field = field
        self.span = span
        self.seen = seen
        self.moderator = moderator
        self.time = time
    }

    /// What becomes of the field's text, and how many pieces of it are destroyed.
    /// - Throws: `nothingToRedact` where the text is not there, or has fewer characters.
    package func redacted(_ text: String) throws(ModerationError) -> (text: String, count: Int) {
        let characters = Array(text)
        switch span {
        case .characters(let from, let count):
            guard from >= 1, count >= 1, from <= characters.count, count <= characters.count - from + 1 else {
                throw .nothingToRedact(comment: comment, field: field)
            }
            let last = from + count - 1
            if let seen, seen != String(characters[(from - 1)..<last]) {
                throw .nothingToRedact(comment: comment, field: field)
            }
            let text = String(characters[..<(from - 1)]) + Self.replacement + String(characters[last...])
            return (text, 1)
        case .text(let wanted):
            let wanted = Array(wanted)
            guard !wanted.isEmpty else { throw .nothingToRedact(comment: comment, field: field) }
            var result = ""
            var count = 0
            var index = 0
            while index < characters.count {
                if characters[index...].starts(with: wanted) {
                    result += Self.replacement
                    count += 1
                    index += wanted.count
                } else {
                    result.append(characters[index])
                    index += 1
                }
            }
            guard count > 0 else { throw .nothingToRedact(comment: comment, field: field) }
            return (result, count)
        }
    }
}

extension Comment {
    /// The text of a field.
    package func text(of field: RedactionRequest.Field) -> String {
        switch field {
        case .name: name
        case .title: title
        case .content: content
        }
    }

    /// Whether a piece of it was destroyed, and the rest was not.
    package var isPartlyRedacted: Bool {
        isRedacted && !isErased
    }

    /// Nobody can write a comment that says nothing.
    package var isErased: Bool {
        name.isEmpty && content.isEmpty
    }
}
