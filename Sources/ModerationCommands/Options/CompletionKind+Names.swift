import ArgumentParser
import Moderation

/// What a shell completes with what an installation holds. Where it cannot be read, nothing is completed.
extension CompletionKind {
    /// Names of moderators who work.
    static var moderators: CompletionKind {
        names { store in try await store.moderators().filter { $0.revoked == nil }.map(\.name) }
    }

    static var sites: CompletionKind {
        names { store in try await store.sites().map(\.id) }
    }

    private static func names(
        _ names: @escaping @Sendable (any ModerationDesk) async throws -> [String]
    ) -> CompletionKind {
        .custom { words, _, _ async in
            do {
                let file = words.firstIndex(of: "--config").flatMap { words.dropFirst($0 + 1).first }
                let options = try ConfigOptions.parse(file.map { ["--config", $0] } ?? [])
                return try await names(LocalInstallation.open(options, in: .process()).database)
            } catch {
                return []
            }
        }
    }
}
