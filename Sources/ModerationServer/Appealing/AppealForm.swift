import Hummingbird
import Moderation
import Submissions

/// What the form of an appeal sent, read as far as the limit allows.
struct AppealForm: Sendable {
    /// As typed, bad bytes replaced by U+FFFD.
    let typed: String
    /// Whether it was UTF-8.
    let isReadable: Bool
    /// Whether the body is what its content type says.
    let isWhole: Bool
    let isTooLarge: Bool

    /// - Throws: `unsupportedContentType`.
    init(_ request: Request, limit: Int) async throws {
        guard let format = BodyFormat(contentType: request.headers[.contentType] ?? "") else {
            throw ServerError.unsupportedContentType
        }
        let (body, isTooLarge) = try await request.bytes(limit: limit)
        let form = FormDecoder().decode(body, as: format)
        self.typed = form.fields.last { $0.name == "message" }?.value ?? ""
        self.isReadable =
            !form.has(.invalidUTF8(field: "message")) && !form.has(.brokenPercentEncoding(field: "message"))
        self.isWhole = !form.has(.brokenJSON) && !form.has(.brokenMultipart)
        self.isTooLarge = isTooLarge
    }
}
