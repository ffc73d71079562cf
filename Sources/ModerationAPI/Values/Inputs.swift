package import Foundation
package import Moderation

/// What a route takes that takes nothing, and gives that gives nothing: an empty object.
package struct Nothing: Codable, Sendable {
    package init() {}
}

package struct IDInput: Codable, Sendable {
    package let id: Int64

    package init(id: Int64) {
        self.id = id
    }
}

package struct BeforeInput: Codable, Sendable {
    /// Only what is older than this one.
    package let before: Int64?
    package let limit: Int?

    package init(before: Int64?, limit: Int?) {
        self.before = before
        self.limit = limit
    }
}

package struct PageInput: Codable, Sendable {
    package let after: Int64?
    package let limit: Int?

    package init(after: Int64?, limit: Int?) {
        self.after = after
        self.limit = limit
    }
}

package struct DecideInput: Codable, Sendable {
    package let comments: [Int64]
    package let status: CommentStatus
    /// The statuses that are expected; any other is a conflict.
    package let expected: [CommentStatus]?
    package let reason: String?
    package let note: String?
    /// Whether claims of others are taken over.
    package let force: Bool?

    package init(_ request: DecisionRequest) {
        comments = request.comments
        status = request.status
        expected = request.expected.sorted { $0.rawValue < $1.rawValue }
        reason = request.reason
        note = request.note
        force = request.takesOver
    }

    package func request(moderator: String, time: Date) -> DecisionRequest {
        DecisionRequest(
            comments: comments,
            status: status,
            expected: expected.map(Set.init),
            reason: reason,
            note: note,
            moderator: moderator,
            time: time,
            takesOver: force ?? false
        )
    }
}

package struct SiteInput: Codable, Sendable {
    package let site: String

    package init(site: String) {
        self.site = site
    }
}

package struct SiteChangeInput: Codable, Sendable {
    package let site: String
    /// Of the settings that are changed; nil: whichever is in force.
    package let version: Int64?
    package let settings: [String: String]

    package init(site: String, version: Int64?, settings: [String: String]) {
        self.site = site
        self.version = version
        self.settings = settings
    }
}

package struct AddressInput: Codable, Sendable {
    package let address: String

    package init(address: String) {
        self.address = address
    }
}

package struct NameInput: Codable, Sendable {
    package let name: String

    package init(name: String) {
        self.name = name
    }
}

package struct AddModeratorInput: Codable, Sendable {
    package let name: String
    package let role: Role
    package let site: String?

    package init(name: String, role: Role, site: String?) {
        self.name = name
        self.role = role
        self.site = site
    }
}

package struct ChangeRoleInput: Codable, Sendable {
    package let name: String
    /// Nil: none.
    package let role: Role?
    package let site: String?

    package init(name: String, role: Role?, site: String?) {
        self.name = name
        self.role = role
        self.site = site
    }
}

package struct AddTokenInput: Codable, Sendable {
    package let moderator: String
    /// SHA-256 of the token, in hexadecimal.
    package let hash: String
    package let scopes: [TokenScope]
    package let expires: Date?

    package init(_ request: TokenRequest) {
        moderator = request.moderator
        hash = request.hash.hexadecimal
        scopes = request.scopes.sorted()
        expires = request.expires
    }
}

package struct CoveringInput: Codable, Sendable {
    package let covering: Int64?

    package init(covering: Int64?) {
        self.covering = covering
    }
}

package struct InclusionInput: Codable, Sendable {
    package let entry: Int64
    package let size: Int64

    package init(entry: Int64, size: Int64) {
        self.entry = entry
        self.size = size
    }
}

package struct ConsistencyInput: Codable, Sendable {
    package let from: Int64
    package let to: Int64

    package init(from: Int64, to: Int64) {
        self.from = from
        self.to = to
    }
}

package struct VerifyInput: Codable, Sendable {
    package struct Given: Codable, Sendable {
        package let origin: String
        package let size: Int64
        package let root: String

        package init(origin: String, size: Int64, root: String) {
            self.origin = origin
            self.size = size
            self.root = root
        }
    }

    /// Instead of the installation's own; empty: those.
    package let keys: [String]
    package let checkpoints: [Given]

    package init(keys: [String], checkpoints: [Given]) {
        self.keys = keys
        self.checkpoints = checkpoints
    }
}

/// Exactly one of comments, source and name.
package struct EraseInput: Codable, Sendable {
    package let comments: [Int64]?
    /// A keyed hash, as `/sources` gives it.
    package let source: String?
    package let name: String?
    package let site: String?
    package let reason: ErasureReason
    package let dryRun: Bool?

    package init(
        comments: [Int64]?,
        source: String?,
        name: String?,
        site: String?,
        reason: ErasureReason,
        dryRun: Bool
    ) {
        self.comments = comments
        self.source = source
        self.name = name
        self.site = site
        self.reason = reason
        self.dryRun = dryRun
    }
}
