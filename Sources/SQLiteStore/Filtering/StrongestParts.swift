import Foundation
import SpamFilter

/// The short text in which an explanation's strongest parts are stored, one after the other: `FROM.COUNT±MILLIONTHS` for a word,
/// in bytes of the text that lies beside it, and `CODE±MILLIONTHS` for what has a name. Numbers are in base 36, as every comment
/// has some.
///
/// Before, it was JSON: `[from, to, millionths]` and `["code", millionths]`.
enum StrongestParts {
    static func text(_ parts: [SpamExplanation.Part]) -> String {
        parts.map { part in
            let sign = part.millionths < 0 ? "-" : "+"
            let millionths = "\(sign)\(short(Int(part.millionths.magnitude)))"
            return switch part.subject {
            case .word(_, let range): "\(short(range.lowerBound)).\(short(range.count))\(millionths)"
            case .named(let name): name.code + millionths
            }
        }.joined(separator: " ")
    }

    private static func short(_ number: Int) -> String { String(number, radix: 36) }

    /// Takes the words from the text again; what does not fit it is left out.
    static func parts(_ stored: String, of text: String) -> [SpamExplanation.Part] {
        if stored.hasPrefix("[") { return parts(json: stored, text: text) }
        let bytes = Array(text.utf8)
        return stored.split(separator: " ").compactMap { item in
            guard let sign = item.lastIndex(where: { $0 == "-" || $0 == "+" }),
                let size = Int(item[item.index(after: sign)...], radix: 36)
            else {
                return nil
            }
            let subject = item[..<sign]
            let millionths = item[sign] == "-" ? -size : size
            guard let point = subject.firstIndex(of: ".") else {
                return NamedFeature(code: String(subject)).map { .init(subject: .named($0), millionths: millionths) }
            }
            guard let from = Int(subject[..<point], radix: 36), from >= 0, from < bytes.count,
                let count = Int(subject[subject.index(after: point)...], radix: 36), count > 0,
                count <= bytes.count - from
            else {
                return nil
            }
            let range = from..<from + count
            let word = String(decoding: bytes[range], as: UTF8.self)
            return .init(subject: .word(word, range: range), millionths: millionths)
        }
    }

    private static func parts(json: String, text: String) -> [SpamExplanation.Part] {
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
