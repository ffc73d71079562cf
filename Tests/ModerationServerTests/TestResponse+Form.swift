import Foundation
import HummingbirdTesting
import Testing

extension TestResponse {
    /// What stands in a field of the form, unescaped; nil when the form has no such field.
    func value(of field: String) -> String? {
        if field == "content" { return between("<textarea id=\"duyet-content\"", "</textarea>")?.textAfterTag }
        guard let name = text.range(of: " name=\"\(field)\""),
            let start = text[..<name.lowerBound].lastIndex(of: "<"),
            let end = text[name.upperBound...].firstIndex(of: ">")
        else {
            return nil
        }
        let tag = text[start..<end]
        guard let value = tag.range(of: " value=\""), let quote = tag[value.upperBound...].firstIndex(of: "\"") else {
            return ""
        }
        return String(tag[value.upperBound..<quote]).unescaped
    }

    /// The codes of the error summary, in its order.
    var problemCodes: [String] {
        text.components(separatedBy: "data-code=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    /// The codes of the problems that the JSON API found, as `field: code`.
    var jsonProblems: [String] {
        let problems = json["problems"] as? [[String: Any]] ?? []
        return problems.map { "\($0["field"] as? String ?? "-"): \($0["code"] as? String ?? "-")" }
    }

    private func between(_ start: String, _ end: String) -> String? {
        guard let from = text.range(of: start), let to = text[from.upperBound...].range(of: end) else { return nil }
        return String(text[from.upperBound..<to.lowerBound])
    }

    /// Expects the form, with everything of `fields` that a visitor typed or a page put in.
    func expectFilled(with fields: [String: String], sourceLocation: SourceLocation = #_sourceLocation) {
        for field in ["thread", "name", "title", "content", "parent", "threadTitle", "threadURL", "return"] {
            guard let typed = fields[field] else { continue }
            #expect(value(of: field) == typed, "field \(field)", sourceLocation: sourceLocation)
        }
        #expect(text.contains("id=\"duyet-form\""), sourceLocation: sourceLocation)
    }
}

extension String {
    /// What follows the tag that this text is in the middle of, without the line feed that HTML ignores there.
    fileprivate var textAfterTag: String? {
        guard let end = firstIndex(of: ">") else { return nil }
        let content = String(self[index(after: end)...])
        return (content.hasPrefix("\n") ? String(content.dropFirst()) : content).unescaped
    }

    fileprivate var unescaped: String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(self) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}
