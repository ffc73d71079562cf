import Foundation
import SpamFilter

/// The short JSON in which an explanation's strongest parts are stored: `[from, to, millionths]` for a word, in bytes of the text
/// that lies beside it, and `["code", millionths]` for what has a name.
enum StrongestParts {
    static func json(_ parts: [SpamExplanation.Part]) -> String {
        let items = parts.map { part in
            switch part.subject {
            case .word(_, let range): "[\(range.lowerBound),\(range.upperBound),\(part.millionths)]"
            case .named(let name): "[\"\(name.code)\",\(part.millionths)]"
            }
        }
        return "[\(items.joined(separator: ","))]"
    }

    /// Takes the words from the text again; what does not fit it is left out.
    static func parts(json: String, text: String) -> [SpamExplanation.Part] {
        guard let items = try? JSONDecoder().decode([[Value]].self, from: Data(json.utf8)) else { return [] }
        let bytes = Array(text.utf8)
        return items.compactMap { item in
            guard let millionths = item.last?.number else { return nil }
            if item.count == 2, let feature = item[0].text.flatMap(NamedFeature.init(code:)) {
                return .init(subject: .named(feature), millionths: millionths)
            }
            guard item.count == 3, let from = item[0].number, let to = item[1].number, 0 <= from, from < to,
                to <= bytes.count
            else {
                return nil
            }
            let word = String(decoding: bytes[from..<to], as: UTF8.self)
            return .init(subject: .word(word, range: from..<to), millionths: millionths)
        }
    }

    /// A number or a text.
    private struct Value: Decodable {
        let number: Int?
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            number = try? container.decode(Int.self)
            text = number == nil ? try container.decode(String.self) : nil
        }
    }
}
