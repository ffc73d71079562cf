package import Foundation

/// Who and what is held apart before anybody has read it.
package protocol BlockStore: Sendable {
    /// Makes a block; of a subnet proposes one, where a site's `fourEyes` asks for it.
    /// - Throws: `unknownSite`, `unknownComment`, `erasedComment`; `blockExists` where there is the same already, unless it was made by this very draft, whose answer was lost.
    func addBlock(_ draft: BlockDraft) async throws(ModerationError) -> BlockResult
    /// Ends a block, and destroys what it was about.
    /// - Throws: `unknownBlock`.
    func removeBlock(_ id: Int64, moderator: String, time: Date) async throws(ModerationError)
        -> Block
    /// By id; those of no use any more, too.
    func blocks() async throws(ModerationError) -> [Block]
}
