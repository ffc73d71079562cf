import Crypto
import Foundation

/// The secret code that a visitor gets: `ID-CODE`, by which he sees what became of his comment.
package struct Receipt: Hashable, Sendable, CustomStringConvertible {
    package let comment: Int64
    /// 24 characters of base 32: 120 bits that nobody can guess.
    package let code: String

    /// Returns nil unless the text has the shape of a receipt. That it is genuine only ``ReceiptKey`` can say.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let comment = Int64(parts[0]), comment > 0, parts[0].first != "+",
            parts[1].utf8.count == 24
        else {
            return nil
        }
        self.comment = comment
        self.code = parts[1].uppercased()
    }

    init(comment: Int64, code: String) {
        self.comment = comment
        self.code = code
    }

    package var description: String {
        "\(comment)-\(code)"
    }
}
