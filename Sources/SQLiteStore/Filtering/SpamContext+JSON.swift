import Foundation
import SpamFilter

/// The short JSON in which a context is stored: only what is known, in a fixed order. Written by hand, as every comment has one.
extension SpamContext {
    var json: String {
        var members: [String] = []
        if !rules.isEmpty { members.append("\"rules\":[\(rules.map { "\"\($0)\"" }.joined(separator: ","))]") }
        if let source { members.append("\"source\":[\(source.ham),\(source.spam)]") }
        if let name { members.append("\"name\":[\(name.ham),\(name.spam)]") }
        if let fillTime { members.append("\"fillTime\":\(Self.text(fillTime))") }
        if let articleAge { members.append("\"articleAge\":\(Self.text(articleAge))") }
        if let articleSimilarity { members.append("\"articleSimilarity\":\(Self.text(articleSimilarity))") }
        if let nearDuplicates { members.append("\"nearDuplicates\":\(nearDuplicates)") }
        if let siteLanguage { members.append("\"siteLanguage\":\"\(siteLanguage)\"") }
        return "{\(members.joined(separator: ","))}"
    }

    /// Nil for anything that was not written by ``json``.
    init?(json: String) {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(json.utf8)) else { return nil }
        func history(_ counts: [Int]?) -> History? {
            counts.flatMap { $0.count == 2 ? History(ham: $0[0], spam: $0[1]) : nil }
        }
        self.init(
            rules: stored.rules ?? [],
            source: history(stored.source),
            name: history(stored.name),
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

    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}
