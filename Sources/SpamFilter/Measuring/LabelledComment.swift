package import Foundation

/// A comment whose right verdict is known: a line of a file that the filter is measured on or trained with.
package struct LabelledComment: Hashable, Sendable, Decodable {
    package let id: String?
    package let isSpam: Bool
    package let text: String

    package init(id: String? = nil, isSpam: Bool, text: String) {
        self.id = id
        self.isSpam = isSpam
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case id, label, text
    }

    private enum Label: String, Decodable {
        case ham, spam
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try? container.decodeIfPresent(String.self, forKey: .id)
        isSpam = try container.decode(Label.self, forKey: .label) == .spam
        text = try container.decode(String.self, forKey: .text)
    }

    /// Reads lines of JSON objects with `label` (`spam` or `ham`), `text` and possibly `id`; blank lines are passed over.
    package static func comments(inLines data: Data) throws(SpamFilterError) -> [LabelledComment] {
        let decoder = JSONDecoder()
        var comments: [LabelledComment] = []
        for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            do {
                comments.append(try decoder.decode(LabelledComment.self, from: line))
            } catch {
                throw .unreadableComment(line: index + 1)
            }
        }
        return comments
    }
}
