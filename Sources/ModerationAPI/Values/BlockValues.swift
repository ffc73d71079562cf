package import Foundation
package import Moderation
import SpamFilter

package struct BlockValue: Codable, Sendable {
    let id: Int64
    let kind: BlockTarget.Kind
    /// Of a name or a pattern, as it is compared.
    let text: String?
    let site: String?
    let moderator: String
    let created: Date
    let expires: Date?
    let reason: String?
    let hits: Int
    let lastHit: Date?
    let removed: Date?

    package init(_ block: Block) {
        id = block.id
        kind = block.kind
        text = block.text
        site = block.site
        moderator = block.moderator
        created = block.created
        expires = block.expires
        reason = block.reason
        hits = block.hits
        lastHit = block.lastHit
        removed = block.removed
    }

    package var block: Block {
        Block(
            id: id,
            kind: kind,
            text: text,
            site: site,
            moderator: moderator,
            created: created,
            expires: expires,
            reason: reason,
            hits: hits,
            lastHit: lastHit,
            removed: removed
        )
    }
}

/// Exactly one of name, pattern, sourceOf and subnetOf.
package struct AddBlockInput: Codable, Sendable {
    package let name: String?
    package let pattern: String?
    /// A comment, whose source is meant.
    package let sourceOf: Int64?
    package let subnetOf: Int64?
    /// Nil: at all sites.
    package let site: String?
    package let expires: Date?
    package let reason: String?

    package init(_ draft: BlockDraft) {
        var (name, pattern, source, subnet): (String?, String?, Int64?, Int64?)
        switch draft.subject {
        case .target(.name(let text)): name = text
        case .target(.pattern(let folded)): pattern = folded.text
        // Hashes do not travel: who has one took it from a comment.
        case .target(.source), .target(.subnet): break
        case .sourceOf(let id): source = id
        case .subnetOf(let id): subnet = id
        }
        self.name = name
        self.pattern = pattern
        sourceOf = source
        subnetOf = subnet
        site = draft.site
        expires = draft.expires
        reason = draft.reason
    }

    /// Nil unless exactly one subject is named.
    /// - Throws: `invalidBlock`.
    package func draft(moderator: String, time: Date) throws(ModerationError) -> BlockDraft? {
        let subject: BlockDraft.Subject
        switch (name, pattern, sourceOf, subnetOf) {
        case (let name?, nil, nil, nil): subject = .target(try BlockTarget(name: name))
        case (nil, let pattern?, nil, nil): subject = .target(try BlockTarget(pattern: pattern))
        case (nil, nil, let id?, nil): subject = .sourceOf(id)
        case (nil, nil, nil, let id?): subject = .subnetOf(id)
        default: return nil
        }
        return BlockDraft(
            subject,
            site: site,
            expires: expires,
            reason: reason,
            moderator: moderator,
            time: time
        )
    }
}
