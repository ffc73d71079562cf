/// A route whose good answer is too much for one JSON value, and comes piece by piece.
package struct StreamEndpoint<Input: Codable & Sendable>: Sendable {
    package let request: Endpoint<Input, Nothing>
    /// Of the good answer.
    package let contentType: String

    init(_ request: Endpoint<Input, Nothing>, contentType: String) {
        self.request = request
        self.contentType = contentType
    }
}
