package import Foundation

extension GuardedDesk: DecidingStore {
    package func sites() async throws(ModerationError) -> [Site] {
        let allowed = try await identity().checkAnywhere(.readSites)
        return try await store.sites().filter { allowed?.contains($0.id) ?? true }
    }

    package func addSite(_ site: Site, moderator: String, time: Date) async throws(ModerationError) {
        try await check(.changeSites)
        try await store.addSite(site, moderator: moderator, time: time)
    }

    package func changeSite(
        _ id: String,
        moderator: String,
        time: Date,
        change: @escaping @Sendable (inout Site) throws(ModerationError) -> Void
    ) async throws(ModerationError) -> Site {
        try await check(.changeSites, site: id)
        return try await store.changeSite(id, moderator: moderator, time: time, change: change)
    }

    package func removeSite(_ id: String, moderator: String, time: Date) async throws(ModerationError) {
        try await check(.changeSites)
        try await store.removeSite(id, moderator: moderator, time: time)
    }

    package func decide(_ request: DecisionRequest) async throws(ModerationError) -> DecisionResult {
        try await check(.decide, comments: request.comments)
        return try await store.decide(request)
    }

    package func undo(operation: Int64, moderator: String, time: Date) async throws(ModerationError) -> DecisionResult {
        try await checkUndo(of: operation)
        return try await store.undo(operation: operation, moderator: moderator, time: time)
    }

    func checkUndo(of operation: Int64) async throws(ModerationError) {
        let identity = try await identity()
        guard try identity.checkAnywhere(.decide) != nil else { return }
        for site in try await store.sites(ofOperation: operation).sorted() {
            try identity.check(.decide, site: site)
        }
    }

    package func comments(_ filter: QueueFilter) async throws(ModerationError) -> [Comment] {
        try await store.comments(allowed(filter))
    }

    /// The filter without the sites where he may not read.
    func allowed(_ filter: QueueFilter) async throws(ModerationError) -> QueueFilter {
        let identity = try await identity()
        var filter = filter
        if let site = filter.site {
            try identity.check(.readComments, site: site)
        } else if let allowed = try identity.checkAnywhere(.readComments) {
            filter.sites = filter.sites.map { $0.intersection(allowed) } ?? allowed
        }
        // Whether somebody wrote elsewhere too, or something like it was, only those may know who read there.
        for other in [filter.similarTo, filter.sourceOf].compactMap(\.self) {
            try await check(.readComments, comments: [other])
        }
        return filter
    }

    package func comment(_ id: Int64) async throws(ModerationError) -> Comment? {
        let identity = try await identity()
        let allowed = try identity.checkAnywhere(.readComments)
        guard let comment = try await store.comment(id) else { return nil }
        if allowed != nil { try identity.check(.readComments, site: comment.site) }
        return comment
    }

    package func decisions(ofComment id: Int64) async throws(ModerationError) -> [Decision] {
        try await check(.readComments, comments: [id])
        return try await store.decisions(ofComment: id)
    }

    package func auditEntries(ofComment id: Int64) async throws(ModerationError) -> [LoggedEntry] {
        try await check(.readComments, comments: [id])
        return try await store.auditEntries(ofComment: id)
    }

    package func operations(before: Int64?, limit: Int) async throws(ModerationError) -> [DecisionOperation] {
        guard let allowed = try await identity().checkAnywhere(.readComments) else {
            return try await store.operations(before: before, limit: limit)
        }
        return try await store.operations(before: before, limit: limit, sites: allowed)
    }

    package func statistics(now: Date) async throws(ModerationError) -> [Statistics] {
        let allowed = try await identity().checkAnywhere(.readComments)
        return try await store.statistics(now: now).filter { allowed?.contains($0.site) ?? true }
    }
}
