import Foundation
import Moderation

/// Carries out what the workbench wants, on the database or over a server alike, and tells what came of it.
struct WorkbenchDesk: Sendable {
    /// So many comments are marked or listed at once.
    static let mostGathered = 1000

    let installation: Installation
    let now: @Sendable () -> Date

    /// Nil for what is not done here.
    func carryOut(_ effect: WorkbenchEffect) async -> WorkbenchEvent? {
        do {
            return try await event(of: effect)
        } catch {
            return .failed(effect, "\(error)", isFinal: Self.isFinal(error))
        }
    }

    /// Whether the same would be refused again, whenever it is asked.
    private static func isFinal(_ error: any Error) -> Bool {
        switch error as? ModerationError {
        case .alreadyUndone, .unknownOperation, .grantedAppeal, .forbidden, .unregistered: true
        case .remote(.refused(code: "already_undone", _)), .remote(.refused(code: "unknown_operation", _)),
            .remote(.refused(code: "appeal_granted", _)), .remote(.refused(code: "forbidden", _)):
            true
        default: false
        }
    }

    private func event(of effect: WorkbenchEffect) async throws -> WorkbenchEvent? {
        let store = installation.store
        switch effect {
        case .load(let request, let list): return .loaded(try await store.page(request), list: list)
        case .count(let request): return .counted(try await store.sizes(request))
        case .inspect(let id):
            let notes = try await store.notes(ofComment: id)
            return .inspected(id, try await store.surroundings(ofComment: id), notes)
        case .gather(let comment, let isMarking):
            let copies = try await store.comments(Self.copies(of: comment, limit: Self.mostGathered))
            return .gathered(comment.id, copies, isMarking: isMarking)
        case .claim(let comment, let before):
            if let before { _ = try await store.release([before], moderator: installation.moderator, time: now()) }
            guard let comment else { return nil }
            let request = ClaimRequest(comments: [comment], moderator: installation.moderator, time: now())
            return .claimed(try await store.claim(request))
        case .converse(let id):
            return .conversed(id, try await store.conversation(aroundComment: id, limit: 50))
        case .carryOut(let step): return try await event(of: step, in: store)
        case .suspend, .redraw, .leave: return nil
        }
    }

    private func event(of step: WorkStep, in store: any ModerationDesk) async throws -> WorkbenchEvent {
        let moderator = installation.moderator
        switch step {
        case .decide(let decision):
            var copies: [Int64] = []
            if decision.takesCopies, let first = decision.comments.first {
                copies = try await store.commentIDs(Self.copies(of: first)).filter { $0 != first.id }
            }
            let request = decision.request(copies: copies, moderator: moderator, now: now())
            return .carriedOut(step, try await store.decide(request))
        case .note(let id, let text):
            // Sent again after an answer that was lost, it is there already.
            let mine = try await store.notes(ofComment: id).last { $0.moderator == moderator }
            if let mine, mine.text == text { return .noted(mine) }
            let draft = try NoteDraft(comment: id, text: text, moderator: moderator, time: now())
            return .noted(try await store.addNote(draft))
        case .block(let block, let duration):
            let now = now()
            let expires = duration.map { now.addingTimeInterval($0.seconds) }
            return .blocked(try await store.addBlock(block.draft(expires: expires, moderator: moderator, now: now)))
        case .redact(let id, let field, let selection):
            let request = RedactionRequest(
                comment: id,
                field: field,
                span: .characters(from: selection.range.lowerBound + 1, count: selection.range.count),
                seen: selection.text,
                moderator: moderator,
                time: now()
            )
            return .redacted(try await store.redact(request, receipt: try installation.receiptDigest()))
        case .undo(let operation, _):
            return .carriedOut(step, try await store.undo(operation: operation, moderator: moderator, time: now()))
        case .answer(let comment, let verdict, let answer):
            let decision = AppealDecision(
                appeals: [comment.id],
                verdict: verdict,
                answer: answer,
                moderator: moderator,
                time: now()
            )
            return .answered(comment, try await store.decide(decision), verdict)
        }
    }

    /// What is nearly the same as a comment, at its site and with its status.
    private static func copies(of comment: Comment, limit: Int = .max) -> QueueFilter {
        QueueFilter(site: comment.site, statuses: [comment.status], similarTo: comment.id, limit: limit)
    }

    /// Lets go of what the screen held, if that can be done soon: a claim ends by itself, too.
    func release(_ claim: Claim?) async {
        guard let claim else { return }
        let store = installation.store
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                _ = try? await store.release([claim.comment], moderator: claim.moderator, time: now())
            }
            group.addTask { try? await Task.sleep(for: .seconds(2)) }
            await group.next()
            group.cancelAll()
        }
    }
}
