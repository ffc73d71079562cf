package import Foundation

extension GuardedDesk: BlockStore {
    package func addBlock(_ draft: BlockDraft) async throws(ModerationError) -> BlockResult {
        switch draft.subject {
        case .target: break
        // Whose source it is, only who reads the comment may use.
        case .sourceOf(let id), .subnetOf(let id): try await check(.readComments, comments: [id])
        }
        try await check(.blockSources, site: draft.site)
        return try await store.addBlock(draft)
    }

    package func removeBlock(
        _ id: Int64,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> Block {
        guard let allowed = try await identity().checkAnywhere(.blockSources) else {
            return try await store.removeBlock(id, moderator: moderator, time: time)
        }
        guard let block = try await store.blocks().first(where: { $0.id == id }) else {
            throw .unknownBlock(id)
        }
        if let site = block.site, allowed.contains(site) {
            return try await store.removeBlock(id, moderator: moderator, time: time)
        }
        try await check(.blockSources, site: block.site)
        throw .unknownBlock(id)
    }

    /// Those of sites whose comments he reads, and those of all sites.
    package func blocks() async throws(ModerationError) -> [Block] {
        let allowed = try await identity().checkAnywhere(.readComments)
        return try await store.blocks().filter { block in
            allowed.flatMap { sites in block.site.map(sites.contains) } ?? true
        }
    }
}
