import Foundation
import Moderation
import SQLiteStore

/// Carries out what the workbench wants, on the database or over a server alike, and tells what came of it.
struct WorkbenchDesk: Sendable {
    let installation: Installation
    let now: @Sendable () -> Date

    /// Nil for what is not done here.
    func carryOut(_ effect: WorkbenchEffect) async -> WorkbenchEvent? {
        do {
            return try await event(of: effect)
        } catch {
            return .failed(effect, "\(error)")
        }
    }

    private func event(of effect: WorkbenchEffect) async throws -> WorkbenchEvent? {
        let store = installation.store
        switch effect {
        case .load(let request, let list): return .loaded(try await store.page(request), list: list)
        case .count(let request): return .counted(try await store.sizes(request))
        case .inspect(let id): return .inspected(id, try await store.surroundings(ofComment: id))
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
            return .carriedOut(step, try await store.decide(decision.request(moderator: moderator, now: now())))
        case .undo(let operation, _):
            return .carriedOut(step, try await store.undo(operation: operation, moderator: moderator, time: now()))
        case .answer(let comment, let verdict):
            try await installation.check(.decideAppeals, site: comment.site)
            let decision = AppealDecision(
                appeals: [comment.id],
                verdict: verdict,
                answer: nil,
                moderator: moderator,
                time: now()
            )
            return .answered(comment, try await installation.database.decide(decision), verdict)
        }
    }
}
