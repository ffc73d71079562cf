import Moderation
import SpamFilter

/// A comment's text as HTML: escaped, in paragraphs, with links only where the policy shows them.
enum CommentHTML {
    static func content(_ text: String, links: SitePolicy.LinkDisplay) -> String {
        paragraphs(of: text).map { "<p>\(paragraph($0, links: links))</p>" }.joined(separator: "\n")
    }

    /// Runs of lines with something in them.
    private static func paragraphs(of text: String) -> [String] {
        var paragraphs: [String] = []
        var range: Range<String.Index>?
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !line.isEmpty {
                range = (range?.lowerBound ?? line.startIndex)..<line.endIndex
            } else if let ended = range {
                paragraphs.append(String(text[ended]))
                range = nil
            }
        }
        return paragraphs + (range.map { [String(text[$0])] } ?? [])
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
        var html: [UInt8] = []
        html.reserveCapacity(text.utf8.count + 16)
        // A byte of ASCII is a scalar by itself.
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): html += "&amp;".utf8
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: ">"): html += "&gt;".utf8
            case UInt8(ascii: "\""): html += "&quot;".utf8
            case UInt8(ascii: "'"): html += "&#39;".utf8
            case UInt8(ascii: "\n") where lineBreaks: html += "<br>\n".utf8
            default: html.append(byte)
            }
        }
        return String(decoding: html, as: UTF8.self)
    }
}
