extension GuardedDesk: WorkbenchStore {
    package func page(_ request: WorkRequest) async throws(ModerationError) -> [Comment] {
        try await store.page(try await allowed(request))
    }

    package func sizes(_ request: WorkRequest) async throws(ModerationError) -> [WorkQueue: Int] {
        try await store.sizes(try await allowed(request))
    }

    package func surroundings(ofComment id: Int64) async throws(ModerationError) -> CommentSurroundings? {
        try await check(.readComments, comments: [id])
        return try await store.surroundings(ofComment: id)
    }

    package func conversation(aroundComment id: Int64, limit: Int) async throws(ModerationError) -> [Comment] {
        try await check(.readComments, comments: [id])
        return try await store.conversation(aroundComment: id, limit: limit)
    }

    private func allowed(_ request: WorkRequest) async throws(ModerationError) -> WorkRequest {
        let identity = try await identity()
        var request = request
        if let site = request.site {
            try identity.check(.readComments, site: site)
        } else if let allowed = try identity.checkAnywhere(.readComments) {
            request.sites = request.sites.map { $0.intersection(allowed) } ?? allowed
        }
        return request
    }
}
