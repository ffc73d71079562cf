import Foundation
import SpamFilter

/// The short text in which a context is stored: its values in a fixed order with semicolons between, empty where nothing is
/// known. Every comment has one.
///
/// Before, it was JSON with the values' names.
extension SpamContext {
    var storedText: String {
        [
            rules.joined(separator: ","), Self.text(source), Self.text(name), Self.text(fillTime),
            Self.text(articleAge),
            Self.text(articleSimilarity), nearDuplicates.map(String.init) ?? "", siteLanguage ?? "",
        ].joined(separator: ";")
    }

    /// Nil for anything that was not written by ``storedText``, or as JSON before.
    init?(storedText: String) {
        if storedText.hasPrefix("{") {
            self.init(json: storedText)
            return
        }
        let values = storedText.split(separator: ";", omittingEmptySubsequences: false)
        guard values.count == 8 else { return nil }
        self.init(
            rules: values[0].split(separator: ",").map(String.init),
            source: Self.history(values[1].split(separator: "/").compactMap { Int($0) }),
            name: Self.history(values[2].split(separator: "/").compactMap { Int($0) }),
            fillTime: Double(values[3]),
            articleAge: Double(values[4]),
            articleSimilarity: Double(values[5]),
            nearDuplicates: Int(values[6]),
            siteLanguage: values[7].isEmpty ? nil : String(values[7])
        )
    }

    private init?(json: String) {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(json.utf8)) else { return nil }
        self.init(
            rules: stored.rules ?? [],
            source: stored.source.flatMap(Self.history),
            name: stored.name.flatMap(Self.history),
            fillTime: stored.fillTime,
            articleAge: stored.articleAge,
            articleSimilarity: stored.articleSimilarity,
            nearDuplicates: stored.nearDuplicates,
            siteLanguage: stored.siteLanguage
        )
    }

    private struct Stored: Decodable {
        let rules: [String]?
        let source: [Int]?
        let name: [Int]?
        let fillTime: Double?
        let articleAge: Double?
        let articleSimilarity: Double?
        let nearDuplicates: Int?
        let siteLanguage: String?
    }

    private static func history(_ counts: [Int]) -> History? {
        counts.count == 2 ? History(ham: counts[0], spam: counts[1]) : nil
    }

    private static func text(_ history: History?) -> String {
        history.map { "\($0.ham)/\($0.spam)" } ?? ""
    }

    private static func text(_ number: Double?) -> String {
        guard let number else { return "" }
        return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}
