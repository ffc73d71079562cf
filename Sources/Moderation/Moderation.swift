package import Captcha
package import Crypto
package import Foundation
import SpamFilter

/// The use cases of Duyet, above the store and below HTTP and CLI.
package struct Moderation: Sendable {
    package let store: any ModerationStore
    package let challenges: ChallengeIssuer
    package let receipts: ReceiptKey
    /// What is cached from the store is checked again when this advances.
    package let generation = ChangeGeneration()
    package let now: @Sendable () -> Date
    let observe: @Sendable (ModerationEvent) -> Void
    let sourceKey: KeyedHash
    let policy = PolicyPipeline()
    let limiter = ShareLimiter(capacity: 100_000)
    package let bannedWords: BannedWordLists
    /// Nil: no comment is judged by it.
    package let filter: LearningFilter?
    let easierLimiter = ShareLimiter()
    let pictureLimiter = ShareLimiter()
    let soundLimiter = ShareLimiter()
    let appealLimiter = ShareLimiter()
    let activity = ActivityMeter()
    let standings = StandingCache()
    private let directory = SiteDirectory()

    package init(
        store: any ModerationStore,
        challenges: ChallengeIssuer,
        receipts: ReceiptKey,
        sourceKey: SymmetricKey,
        bannedWords: BannedWordLists,
        filter: LearningFilter? = nil,
        now: @escaping @Sendable () -> Date = { Date() },
        observe: @escaping @Sendable (ModerationEvent) -> Void = { _ in }
    ) {
        self.store = store
        self.challenges = challenges
        self.receipts = receipts
        self.sourceKey = KeyedHash(sourceKey)
        self.bannedWords = bannedWords
        self.filter = filter
        self.now = now
        self.observe = observe
    }

    /// - Throws: `unknownSite`.
    package func site(_ id: String) async throws(ModerationError) -> Site {
        let site = try await directory.site(id, generation: generation.current) { () throws(ModerationError) in
            try await store.sites()
        }
        guard let site else { throw .unknownSite(id) }
        return site
    }

    package func visitor(address: String) -> Visitor {
        Visitor(address: address, key: sourceKey)
    }

    /// Reads the comment of a genuine receipt; nil for any other.
    package func comment(for receipt: Receipt) async throws(ModerationError) -> Comment? {
        guard let comment = try await store.comment(receipt.comment), receipts.isGenuine(receipt, of: comment)
        else {
            return nil
        }
        return comment
    }
}
