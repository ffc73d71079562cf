package import Foundation

/// What the log says of a proposal.
package struct LoggedProposal: Hashable, Sendable {
    package struct Decision: Hashable, Sendable {
        package let isConfirmed: Bool
        package let actor: String
        package let time: Date
    }

    /// Its last entry.
    package internal(set) var last: Int64
    package let site: String?
    package let actor: String
    package let created: Date
    /// As they are written in the entry.
    package let facts: [String]
    package let reasons: [String]
    /// Of the subnet that is to be blocked, and the remark.
    package let content: ContentDigest?
    package internal(set) var decision: Decision?
    /// The comments that are to be erased.
    package let comments: Set<Int64>
    let isBlock: Bool
    /// In milliseconds since 1970.
    package let expires: Int64
}
