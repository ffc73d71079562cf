import Foundation
import Moderation
import SpamFilter

/// A comment's text as HTML: escaped, in paragraphs, with links only where the policy shows them.
enum CommentHTML {
    static func content(_ text: String, links: SitePolicy.LinkDisplay) -> String {
        text.components(separatedBy: "\n\n").map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
            .map { "<p>\(paragraph($0, links: links))</p>" }
            .joined(separator: "\n")
    }

    private static func paragraph(_ text: String, links: SitePolicy.LinkDisplay) -> String {
        guard links == .nofollow else { return escaped(text[...]) }
        var html = ""
        var position = text.startIndex
        for link in LinkScanner.links(in: text) {
            html += escaped(text[position..<link.range.lowerBound])
            let label = escaped(text[link.range])
            html += "<a href=\"\(escaped(link.url[...]))\" rel=\"nofollow ugc noopener\">\(label)</a>"
            position = link.range.upperBound
        }
        return html + escaped(text[position...])
    }

    /// Escapes what has a meaning in HTML, scalar by scalar; line feeds become `<br>` where that is asked for.
    static func escaped(_ text: Substring, lineBreaks: Bool = true) -> String {
        var html = ""
        html.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            case "\n" where lineBreaks: html += "<br>\n"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html
    }
}
