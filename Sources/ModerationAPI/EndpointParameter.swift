import Moderation
import SpamFilter

/// A parameter of a path or a query.
package struct EndpointParameter: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        /// In RFC 3339.
        case time
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

    /// Which comments are meant.
    static let filters = [
        EndpointParameter("site", .text),
        EndpointParameter("status", .list(CommentStatus.allCases.map(\.rawValue))),
        EndpointParameter("thread", .text), EndpointParameter("unsolved", .flag),
        EndpointParameter("band", .list(SpamBand.allCases.map(\.rawValue))),
        EndpointParameter("claims", .word(ClaimFilter.Kind.allCases.map(\.rawValue))),
        EndpointParameter("similarTo", .integer(1...Int64.max)),
        EndpointParameter("rule", .list(Reason.Code.allCases.map(\.rawValue))),
        EndpointParameter("since", .time), EndpointParameter("until", .time),
        EndpointParameter("sourceOf", .integer(1...Int64.max)), EndpointParameter("search", .text),
    ]

    static let after = EndpointParameter("after", .integer(0...Int64.max))
}
