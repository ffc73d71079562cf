import Foundation
import SpamFilter
import TerminalScreen

extension SpamVerdict {
    /// The score, the text with its telling words marked, and the sum.
    func print(in language: ExplanationLanguage, to output: Output) {
        output.line(heading(in: language))
        output.line()
        for line in highlighted(in: output) { output.line("  \(line)") }
        output.line()
        let isEnglish = language == .en
        let columns: [Table.Column] = [
            .init(title: isEnglish ? "SHARE" : "PHẦN", alignment: .right),
            .init(title: isEnglish ? "WHAT" : "VÌ", minimum: 20),
        ]
        let ordered = explanation.parts.sorted { abs($0.millionths) > abs($1.millionths) }
        var rows = ordered.filter { $0.millionths != 0 }.map { [Self.share($0.millionths), $0.words(in: language)] }
        rows.append([Self.share(score.millionths), isEnglish ? "the score" : "điểm số"])
        output.table(Table(columns: columns, rows: rows))
    }

    private func heading(in language: ExplanationLanguage) -> String {
        let percent = String(format: "%.2f %%", 100 * score.probability)
        switch (language, band) {
        case (.en, .spam): return "Probability of spam \(percent): looks like spam."
        case (.en, .unsure): return "Probability of spam \(percent): unsure, for the queue."
        case (.en, .trusted): return "Probability of spam \(percent): trusted."
        case (.vi, .spam): return "Xác suất là rác \(percent): giống rác."
        case (.vi, .unsure): return "Xác suất là rác \(percent): chưa chắc, cần người xem."
        case (.vi, .trusted): return "Xác suất là rác \(percent): đáng tin."
        }
    }

    /// Below this share, in millionths, a word is not marked.
    private static let noteworthy = 100_000

    /// The text's words, wrapped; those that say much are coloured, or marked with their sign where there is no colour.
    private func highlighted(in output: Output) -> [String] {
        var lines = [""]
        var width = 0
        for part in explanation.parts {
            guard case .word(let text, _) = part.subject else { continue }
            var word = text.singleLine.truncated(toColumns: max(output.columns - 6, 10))
            let isTelling = abs(part.millionths) >= Self.noteworthy
            if isTelling, !output.usesColour { word = part.millionths > 0 ? "[+\(word)]" : "[-\(word)]" }
            let length = DisplayWidth.of(word)
            if width > 0, width + 1 + length > output.columns - 2 {
                lines.append("")
                width = 0
            }
            let styled = isTelling ? output.styled(word, part.millionths > 0 ? .red : .green) : word
            lines[lines.count - 1] += width > 0 ? " \(styled)" : styled
            width += (width > 0 ? 1 : 0) + length
        }
        return lines
    }

    private static func share(_ millionths: Int) -> String {
        let digits = String(millionths.magnitude % 1_000_000)
        let padded = String(repeating: "0", count: 6 - digits.count) + digits
        return "\(millionths < 0 ? "-" : "+")\(millionths.magnitude / 1_000_000).\(padded)"
    }

    var json: JSONValue {
        .object([
            "score": .number(score.probability),
            "logit": .number(score.logit),
            "band": .string(band.rawValue),
            "spam_threshold": JSONValue(thresholds.spam?.probability),
            "trusted_threshold": JSONValue(thresholds.trusted?.probability),
            "parts": .array(explanation.parts.map(\.json)),
        ])
    }
}

extension SpamExplanation.Part {
    func words(in language: ExplanationLanguage) -> String {
        switch subject {
        case .word(let word, _): "\"\(word)\""
        case .named(let name): name.words(in: language)
        }
    }

    var json: JSONValue {
        switch subject {
        case .word(let word, let range):
            .object([
                "word": .string(word), "from": .integer(Int64(range.lowerBound)),
                "to": .integer(Int64(range.upperBound)), "millionths": .integer(Int64(millionths)),
            ])
        case .named(let name):
            .object(["feature": .string(name.code), "millionths": .integer(Int64(millionths))])
        }
    }
}
