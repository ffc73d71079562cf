import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

extension TestClientProtocol {
    /// Posts a form as a browser does without JavaScript.
    func post(
        _ fields: [String: String],
        to path: String = "/demo/comments",
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        let body = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.encoded($0.value))" }
        return try await post(body.joined(separator: "&"), to: path, headers: headers)
    }

    /// Posts a body that is already encoded.
    func post(
        _ body: String,
        to path: String = "/demo/comments",
        type: String = "application/x-www-form-urlencoded",
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = type
        return try await executeRequest(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    /// Posts the fields as a JSON object.
    func postJSON(
        _ fields: [String: String],
        to path: String = "/v1/sites/demo/comments",
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        let body = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
        return try await post(body, to: path, type: "application/json", headers: headers)
    }

    /// A request without a body.
    func send(_ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await executeRequest(uri: path, method: method, headers: headers, body: nil)
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await executeRequest(uri: path, method: .get, headers: headers, body: nil)
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(
            withAllowedCharacters: .alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
        )
            ?? ""
    }
}

extension TestResponse {
    var text: String {
        String(buffer: body)
    }

    /// The body as a JSON object.
    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body.readableBytesView))) as? [String: Any] ?? [:]
    }
}
