import Submissions

extension FuzzTarget {
    package static let forms = [
        FuzzTarget("urlencoded", words: ["&", "=", "%", "+", "%00", "%E1%BB", "%uD800"]) { try form($0, .urlEncoded) },
        FuzzTarget(
            "json",
            words: ["{", "}", "\"", ":", ",", "\\u", "\\ud800", "null", "true", "-1e9", "[[[[", "\u{FEFF}"]
        ) {
            try form($0, .json)
        },
        // The first line is the header that tells the boundary.
        FuzzTarget(
            "multipart",
            words: ["--b", "\r\n", "--", "; name=", "\"", "filename=", "Content-Disposition", "boundary="]
        ) {
            bytes in
            let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
            let format = BodyFormat(contentType: String(decoding: line, as: UTF8.self))
            return try form(Array(bytes.dropFirst(line.count + 1)), format ?? .multipart(boundary: "b"))
        },
    ]

    private static let fieldLimit = 100

    private static func form(_ body: [UInt8], _ format: BodyFormat) throws -> Int {
        let form = FormDecoder(fieldLimit: fieldLimit).decode(body, as: format)
        guard form.fields.count <= fieldLimit else { throw Violation("\(form.fields.count) fields") }
        let size = form.fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        // A byte that is no UTF-8 becomes a mark of three.
        guard size <= 3 * body.count else { throw Violation("\(size) bytes of text out of \(body.count)") }
        var kind = Hasher()
        kind.combine(Swift.min(form.fields.count, 8))
        kind.combine(form.defects.count)
        kind.combine(form.defects.map { String("\($0)".prefix { $0 != "(" }) })
        return kind.finalize()
    }
}
