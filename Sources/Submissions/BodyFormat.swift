/// How a posted body is written down, as its `Content-Type` header says.
package enum BodyFormat: Hashable, Sendable {
    /// `application/x-www-form-urlencoded`, what a plain HTML form sends.
    case urlEncoded

    /// `multipart/form-data`; the boundary is without its leading dashes, 1 to 70 ASCII characters.
    case multipart(boundary: String)

    /// `application/json`.
    case json

    /// Nil for what we do not read: another media type, a character set other than UTF-8, no usable boundary.
    package init?(contentType: String) {
        let header = HeaderValue(parsing: Array(contentType.utf8)[...])
        if let charset = header["charset"]?.lowercased(), charset != "utf-8", charset != "utf8" { return nil }
        switch header.value {
        case "application/x-www-form-urlencoded":
            self = .urlEncoded
        case "application/json":
            self = .json
        case "multipart/form-data":
            guard let boundary = header["boundary"], Self.isBoundary(boundary) else { return nil }
            self = .multipart(boundary: boundary)
        default:
            return nil
        }
    }

    /// RFC 2046, section 5.1.1, without its list of allowed punctuation: printable ASCII that does not end in a space.
    private static func isBoundary(_ text: String) -> Bool {
        (1...70).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
            && !text.hasSuffix(" ")
    }
}
