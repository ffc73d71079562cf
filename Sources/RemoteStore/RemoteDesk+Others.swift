import AuditLog
package import Foundation
package import Moderation
import ModerationAPI

extension RemoteDesk: ErasureStore {
    package func erasable(_ request: ErasureRequest) async throws(ModerationError) -> [Int64] {
        try await erase(request, dryRun: true).erased
    }

    package func erase(_ request: ErasureRequest) async throws(ModerationError) -> ErasureResult {
        try await erase(request, dryRun: false)
    }

    private func erase(_ request: ErasureRequest, dryRun: Bool) async throws(ModerationError) -> ErasureResult {
        var (comments, source, name): ([Int64]?, String?, String?)
        switch request.selection {
        case .comments(let ids): comments = ids
        case .source(let hash): source = hash.bytes.hexadecimal
        case .name(let text): name = text
        // What a site's retention erases, its own server erases.
        case .refused: comments = []
        }
        let input = EraseInput(
            comments: comments,
            source: source,
            name: name,
            site: request.site,
            reason: request.reason,
            dryRun: dryRun
        )
        return try await connection.call(Endpoints.erase, input).result
    }
}

extension RemoteDesk: ModeratorStore {
    package func moderators() async throws(ModerationError) -> [Moderator] {
        try await connection.call(Endpoints.moderators, Nothing()).map(\.moderator)
    }

    package func addModerator(
        _ name: String,
        grant: RoleGrant,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> Moderator {
        let input = AddModeratorInput(name: name, role: grant.role, site: grant.site)
        return try await connection.call(Endpoints.addModerator, input).moderator
    }

    package func changeRole(
        of name: String,
        to role: Role?,
        site: String?,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> Moderator {
        let input = ChangeRoleInput(name: name, role: role, site: site)
        return try await connection.call(Endpoints.changeRole, input).moderator
    }

    package func revokeModerator(_ name: String, actor: String, time: Date) async throws(ModerationError) {
        _ = try await connection.call(Endpoints.revokeModerator, NameInput(name: name))
    }

    package func tokens() async throws(ModerationError) -> [AccessToken] {
        try await connection.call(Endpoints.tokens, Nothing()).map(\.token)
    }

    package func addToken(
        _ request: TokenRequest,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> AccessToken {
        try await connection.call(Endpoints.addToken, AddTokenInput(request)).token
    }

    package func revokeToken(_ id: Int64, actor: String, time: Date) async throws(ModerationError) {
        guard id > 0 else { throw .unknownToken(id) }
        _ = try await connection.call(Endpoints.revokeToken, IDInput(id: id))
    }
}
