package import Foundation

extension GuardedDesk: ModeratorStore {
    /// On the machine of the installation everybody may know whom to ask.
    package func moderators() async throws(ModerationError) -> [Moderator] {
        if !isLocal { try await check(.readModerators) }
        return try await store.moderators()
    }

    package func addModerator(
        _ name: String,
        grant: RoleGrant,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> Moderator {
        try await check(.changeModerators)
        return try await store.addModerator(name, grant: grant, actor: actor, time: time)
    }

    package func changeRole(
        of name: String,
        to role: Role?,
        site: String?,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> Moderator {
        try await check(.changeModerators)
        return try await store.changeRole(of: name, to: role, site: site, actor: actor, time: time)
    }

    package func revokeModerator(_ name: String, actor: String, time: Date) async throws(ModerationError) {
        try await check(.changeModerators)
        try await store.revokeModerator(name, actor: actor, time: time)
    }

    package func tokens() async throws(ModerationError) -> [AccessToken] {
        try await check(.readModerators)
        return try await store.tokens()
    }

    package func addToken(
        _ request: TokenRequest,
        actor: String,
        time: Date
    ) async throws(ModerationError) -> AccessToken {
        try await check(.changeModerators)
        return try await store.addToken(request, actor: actor, time: time)
    }

    package func revokeToken(_ id: Int64, actor: String, time: Date) async throws(ModerationError) {
        try await check(.changeModerators)
        try await store.revokeToken(id, actor: actor, time: time)
    }
}
