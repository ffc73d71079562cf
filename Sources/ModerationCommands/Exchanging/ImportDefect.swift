/// What is wrong with a line that was to be imported.
struct ImportDefect: Error, Hashable, Sendable {
    /// Nil where the whole line is meant.
    let field: String?
    /// Continues a sentence that begins with the field.
    let text: String

    init(field: String?, _ text: String) {
        self.field = field
        self.text = text
    }

    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(field: Self.path(context.codingPath + [key]), "is missing")
        case .valueNotFound(_, let context):
            self.init(field: Self.path(context.codingPath), "is null")
        case .typeMismatch(let type, let context):
            let field = Self.path(context.codingPath)
            self.init(field: field, "is not \(field == nil ? "a JSON object" : Self.words(type))")
        case .dataCorrupted(let context):
            let field = Self.path(context.codingPath)
            self.init(field: field, field == nil ? "is not a JSON object" : Self.sentence(context.debugDescription))
        @unknown default:
            self.init(field: nil, "cannot be read")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String? {
        keys.isEmpty ? nil : keys.map(\.stringValue).joined(separator: ".")
    }

    private static func words(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Double.Type, is Int.Type, is Int64.Type: "a number"
        case is Bool.Type: "true or false"
        default: "what stands there in our exports"
        }
    }

    /// The library's own sentences begin otherwise than ours.
    private static func sentence(_ text: String) -> String {
        ["is ", "must "].contains { text.hasPrefix($0) } ? text : "cannot be used: \(text)"
    }
}
