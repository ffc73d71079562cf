package import HTTPTypes
package import Moderation

/// One route of the moderation API: what it takes and what it gives. Server, client and description are made from it.
///
/// What a GET or a DELETE takes stands in its path and query, by ``parameters``; what others take, in a JSON body, except
/// for the parameters of the path.
package struct Endpoint<Input: Codable & Sendable, Output: Codable & Sendable>: Sendable {
    package let method: HTTPRequest.Method
    /// Below the root, with parameters in braces: `/v1/moderation/comments/{id}`.
    package let path: String
    package let parameters: [EndpointParameter]
    /// One sentence for people.
    package let summary: String
    /// Longest body that is taken, in bytes.
    package let bodyLimit: Int
    /// How long a client waits for the answer.
    package let patience: Duration
    /// What one must be allowed at some site at least, before the body is read; nil where bodies are small.
    package let permission: Permission?
    /// Whether something may be different afterwards.
    package let changes: Bool

    init(
        _ method: HTTPRequest.Method,
        _ path: String,
        parameters: [EndpointParameter] = [],
        _ summary: String,
        bodyLimit: Int = 8 << 20,
        patience: Duration = .seconds(120),
        permission: Permission? = nil,
        changes: Bool = true
    ) {
        self.method = method
        self.path = "/v1/moderation\(path)"
        self.parameters = parameters
        self.summary = summary
        self.bodyLimit = bodyLimit
        self.patience = patience
        self.permission = permission
        self.changes = changes && method != .get
    }

    /// Whether what it takes is in a body.
    package var hasBody: Bool {
        method != .get && method != .delete
    }
}
