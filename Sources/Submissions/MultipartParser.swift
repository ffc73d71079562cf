/// Reads the text fields of a `multipart/form-data` body (RFC 7578 over RFC 2046, section 5.1).
///
/// A delimiter is CRLF (or the body's start), two dashes, the boundary, optional blanks, CRLF; the last one has two more
/// dashes after the boundary. What stands before the first and after the last is ignored, and so are file parts.
struct MultipartParser {
    private let body: [UInt8]
    private let dashBoundary: [UInt8]
    private let fieldLimit: Int

    /// Longest header block of a part in bytes: a browser sends two short lines.
    private static let headerLimit = 8192

    init(body: [UInt8], boundary: String, fieldLimit: Int) {
        self.body = body
        self.dashBoundary = [.dash, .dash] + boundary.utf8
        self.fieldLimit = fieldLimit
    }

    func parse() -> DecodedForm {
        var form = DecodedForm()
        guard var delimiter = delimiter(from: 0) else {
            form.note(.brokenMultipart)
            return form
        }
        while !delimiter.isLast {
            guard form.fields.count < fieldLimit else {
                form.note(.tooManyFields(limit: fieldLimit))
                break
            }
            // The CRLF that ends a delimiter also begins the next one, when the part between them is empty.
            let next = self.delimiter(from: delimiter.end - 2)
            let partEnd = max(next?.start ?? body.count, delimiter.end)
            readPart(body[delimiter.end..<partEnd], into: &form)
            guard let next else {
                form.note(.brokenMultipart)
                break
            }
            delimiter = next
        }
        return form
    }

    private func readPart(_ part: ArraySlice<UInt8>, into form: inout DecodedForm) {
        guard let headers = headers(of: part) else {
            form.note(.brokenMultipart)
            return
        }
        guard headers.disposition["filename"] == nil, headers.disposition["filename*"] == nil else { return }
        guard let name = headers.disposition.text(of: "name"), headers.disposition.value == "form-data" else {
            form.note(.brokenMultipart)
            return
        }
        form.append(name: unescaped(name), value: DecodedText(utf8: part[headers.end...]))
    }

    /// The part's `Content-Disposition` and where its content begins.
    private func headers(of part: ArraySlice<UInt8>) -> (disposition: HeaderValue, end: Int)? {
        var disposition: HeaderValue?
        var lineStart = part.startIndex
        while let lineEnd = endOfLine(in: part, from: lineStart) {
            if lineEnd == lineStart {
                return disposition.map { ($0, lineEnd + 2) }
            }
            let line = part[lineStart..<lineEnd]
            if let colon = line.firstIndex(of: .colon),
                DecodedText(utf8: line[..<colon]).text.lowercased() == "content-disposition"
            {
                disposition = HeaderValue(parsing: line[(colon + 1)...])
            }
            lineStart = lineEnd + 2
        }
        return nil
    }

    /// Where the CRLF of the line that begins at `start` stands, nil when there is none within the header limit.
    private func endOfLine(in part: ArraySlice<UInt8>, from start: Int) -> Int? {
        let limit = min(part.endIndex, part.startIndex + Self.headerLimit)
        guard start < limit else { return nil }
        var index = start
        while index + 1 < limit {
            if part[index] == .carriageReturn, part[index + 1] == .lineFeed { return index }
            index += 1
        }
        return nil
    }

    /// Undoes what browsers do to names (WHATWG HTML, section 4.10.21.8): `"` as `%22`, line ends as `%0D%0A`.
    private func unescaped(_ name: DecodedText) -> DecodedText {
        let bytes = Array(name.text.utf8)
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index...].prefix(3) {
            case [.percent, UInt8(ascii: "2"), UInt8(ascii: "2")]: plain.append(.quote)
            case [.percent, UInt8(ascii: "0"), UInt8(ascii: "D")]: plain.append(.carriageReturn)
            case [.percent, UInt8(ascii: "0"), UInt8(ascii: "A")]: plain.append(.lineFeed)
            default:
                plain.append(bytes[index])
                index += 1
                continue
            }
            index += 3
        }
        return DecodedText(text: String(decoding: plain, as: UTF8.self), isInvalidUTF8: name.isInvalidUTF8)
    }
}

extension MultipartParser {
    private struct Delimiter {
        /// Where the CRLF before it stands, that is, where the part before it ends.
        let start: Int

        /// Where the part after it begins.
        let end: Int

        let isLast: Bool
    }

    /// The next delimiter whose CRLF stands at `position` or later. Only its first byte is a carriage return, so that
    /// after a partial match the search goes on behind it: linear time.
    private func delimiter(from position: Int) -> Delimiter? {
        if position == 0, let delimiter = delimiter(at: 0, start: 0) { return delimiter }
        var index = max(position, 0)
        while let lineEnd = body[min(index, body.count)...].firstIndex(of: .carriageReturn) {
            if lineEnd + 1 < body.count, body[lineEnd + 1] == .lineFeed,
                let delimiter = delimiter(at: lineEnd + 2, start: lineEnd)
            {
                return delimiter
            }
            index = lineEnd + 1
        }
        return nil
    }

    private func delimiter(at position: Int, start: Int) -> Delimiter? {
        guard body[position...].starts(with: dashBoundary) else { return nil }
        var index = position + dashBoundary.count
        let isLast = body[index...].starts(with: [.dash, .dash])
        if isLast { return Delimiter(start: start, end: index + 2, isLast: true) }
        while index < body.count, body[index] == .space || body[index] == .tab { index += 1 }
        guard body[index...].starts(with: [.carriageReturn, .lineFeed]) else { return nil }
        return Delimiter(start: start, end: index + 2, isLast: false)
    }
}
