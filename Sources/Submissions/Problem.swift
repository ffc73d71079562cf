/// Why a submission was not accepted. Coded as `{"field": "name", "code": "too_long", "facts": {"count": "81", …}}`.
package struct Problem: Hashable, Sendable {
    /// Nil when the whole submission is meant.
    package var field: SubmissionField?

    package var code: ProblemCode

    package init(_ code: ProblemCode, field: SubmissionField? = nil) {
        self.field = field
        self.code = code
    }
}

extension Problem: Encodable {
    private enum CodingKeys: String, CodingKey {
        case field, code, facts
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(field, forKey: .field)
        try container.encode(code.rawCode, forKey: .code)
        if !code.facts.isEmpty { try container.encode(code.facts, forKey: .facts) }
    }
}
