package import Foundation

extension GuardedDesk: ExportDesk {
    package func export(
        _ request: ExportRequest,
        page: (_ comments: [ExportedComment]) async throws -> Void
    ) async throws -> Int {
        try await check(.exportTexts, site: request.site)
        return try await store.export(request, page: page)
    }
}

extension GuardedDesk: ImportDesk {
    package func importComments(
        _ comments: [ImportedComment],
        into site: String,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> [ImportOutcome] {
        try await check(.importComments, site: site)
        return try await store.importComments(comments, into: site, moderator: moderator, time: time)
    }

    package func previewImport(
        of comments: [ImportedComment],
        into site: String
    ) async throws(ModerationError) -> [ImportOutcome] {
        try await check(.importComments, site: site)
        return try await store.previewImport(of: comments, into: site)
    }
}

extension GuardedDesk: BackupStore {
    package func openBackup(moderator: String, time: Date) async throws(ModerationError) -> OpenBackup {
        try await check(.backUp)
        return try await store.openBackup(moderator: moderator, time: time)
    }
}
