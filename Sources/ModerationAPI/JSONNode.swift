/// A JSON value that is put together piece by piece.
package indirect enum JSONNode: Encodable, Sendable {
    case string(String)
    case integer(Int64)
    case bool(Bool)
    case array([JSONNode])
    case object([String: JSONNode])

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .bool(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }

    /// Whether it is the schema of an object that cannot be left away.
    var requiresMembers: Bool {
        guard case .object(let members) = self else { return false }
        return members["required"] != nil
    }
}
