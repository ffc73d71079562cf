/// A parameter of a path or a query.
package struct EndpointParameter: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        case integer(ClosedRange<Int64>)
        case flag
        /// One of these.
        case word([String])
        /// Of words, separated by commas; any where none are named.
        case list([String])
    }

    package let name: String
    package let kind: Kind
    package let isRequired: Bool

    init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }

    static let id = EndpointParameter("id", .integer(1...Int64.max), isRequired: true)

    static func limit(_ maximum: Int64) -> EndpointParameter {
        EndpointParameter("limit", .integer(1...maximum))
    }

    static let after = EndpointParameter("after", .integer(0...Int64.max))
}
