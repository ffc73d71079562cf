import HTTPTypes
import Hummingbird
import Moderation
import NIOCore
import Submissions

/// What a request's body holds, read as far as the limit allows.
struct ReceivedForm: Sendable {
    let submission: Submission
    /// Set when the body was longer than the limit: then the submission is what fitted.
    let isTooLarge: Bool
    /// What the visitor asks for with it.
    let wish: FormWish

    /// - Throws: `unsupportedContentType`.
    init(_ request: Request, site: Site, limit: Int) async throws {
        let contentType = request.headers[.contentType] ?? ""
        guard let format = BodyFormat(contentType: contentType) else { throw ServerError.unsupportedContentType }
        let (body, isTooLarge) = try await request.bytes(limit: limit)
        let form = FormDecoder().decode(body, as: format)
        var submission = site.policy.fieldMap.submission(from: form)
        // An old form tells its article in the address that it posts to, as it has no field for it.
        if submission.thread?.isEmpty ?? true, let thread = request.uri.queryParameters["thread"] {
            submission[.thread] = String(thread)
        }
        self.submission = submission
        self.isTooLarge = isTooLarge
        self.wish = FormWish(form)
    }
}
