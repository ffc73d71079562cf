import Foundation

/// Requests as they go over a connection.
enum WireRequest {
    static func get(_ path: String) -> String {
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    }

    /// A comment in JSON.
    static func comment(_ content: String, _ challenge: SolvedChallenge) throws -> String {
        let fields = fields(content, challenge)
        let body = String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
        return post("/v1/sites/demo/comments", "application/json", body)
    }

    /// A comment as the plain form sends it.
    static func form(_ content: String, _ challenge: SolvedChallenge) -> String {
        let body = fields(content, challenge).map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }.joined(separator: "&")
        return post("/demo/comments", "application/x-www-form-urlencoded", body)
    }

    /// A decision through the moderation API.
    static func decision(_ status: Decided, on comment: Int64, token: String) -> String {
        let reason = status == .rejected ? #","reason":"off_topic""# : ""
        let body = #"{"comments":[\#(comment)],"status":"\#(status.rawValue)"\#(reason)}"#
        return post("/v1/moderation/decisions", "application/json", body, "Authorization: Bearer \(token)\r\n")
    }

    private static func fields(_ content: String, _ challenge: SolvedChallenge) -> [String: String] {
        [
            "thread": "/bai-1", "name": "An", "title": "Thử", "content": content, "token": challenge.token,
            "code": challenge.code,
        ]
    }

    private static func post(_ path: String, _ type: String, _ body: String, _ headers: String = "") -> String {
        """
        POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(type)\r\n\(headers)\
        Content-Length: \(body.utf8.count)\r\n\r\n\(body)
        """
    }
}
