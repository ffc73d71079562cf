import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore
import Submissions

/// A refusal for programs, by RFC 9457: `application/problem+json`.
struct ProblemDetails: Encodable {
    /// What is wrong with one field. The facts (`count`, `limit`) stand beside the code.
    struct FieldProblem: Encodable {
        let field: String?
        let code: String
        let message: String
        let count: Int?
        let limit: Int?

        init(_ problem: Problem, language: Language) {
            self.field = problem.field?.rawValue
            self.code = problem.code.rawCode
            self.message = problem.message(in: language)
            self.count = problem.code.facts["count"].flatMap { Int($0) }
            self.limit = problem.code.facts["limit"].flatMap { Int($0) }
        }
    }

    let type: String
    let title: String
    let status: Int
    let detail: String
    let code: String
    var problems: [FieldProblem] = []
    /// A new one, when the last was used up.
    var challenge: ChallengeResponse?
    var retryAfter: Int?

    init(status: HTTPResponse.Status, code: String, detail: String) {
        self.type = "urn:duyet:problem:\(code)"
        self.title = status.reasonPhrase
        self.status = status.code
        self.detail = detail
        self.code = code
    }

    init(_ error: ServerError, language: Language) {
        self.init(status: error.status, code: error.code, detail: error.message(in: language))
    }

    /// - Precondition: At least one problem.
    init(_ problems: [Problem], language: Language, challenge: ChallengeResponse?) {
        let messages = problems.map { $0.message(in: language) }
        self.init(
            status: problems.status,
            code: problems.count == 1 ? problems[0].code.rawCode : "invalid_submission",
            detail: messages.joined(separator: " ")
        )
        self.problems = problems.map { FieldProblem($0, language: language) }
        self.challenge = challenge
    }

    var response: Response {
        var response = Response.json(self, status: .init(code: status))
        response.headers[.contentType] = "application/problem+json; charset=utf-8"
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        return response
    }
}

extension [Problem] {
    /// 400 for a body that could not be read, 409 for a code used before, else 422.
    var status: HTTPResponse.Status {
        let codes = map(\.code.rawCode)
        if codes.contains(where: ["broken_body", "invalid_encoding", "too_many_fields"].contains) {
            return .badRequest
        }
        return codes == ["captcha_spent"] ? .conflict : .unprocessableContent
    }
}
