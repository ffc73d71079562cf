import AuditLog
import Hummingbird
import Moderation
import ModerationAPI

extension DeskController {
    func addRoutes(to router: Router<ModerationRequestContext>) throws {
        serve(Endpoints.identity, on: router) { _, caller in IdentityValue(caller.identity) }
        addCommentRoutes(to: router)
        addClaimRoutes(to: router)
        addWorkbenchRoutes(to: router)
        addCommentWorkRoutes(to: router)
        addBlockRoutes(to: router)
        addProposalRoutes(to: router)
        addSiteRoutes(to: router)
        addModeratorRoutes(to: router)
        addAuditRoutes(to: router)
        addReviewRoutes(to: router)
        addFilterRoutes(to: router)
        addInstallationRoutes(to: router)
        addVisitorRoutes(to: router)
        addWatchRoutes(to: router)
        let methods = Dictionary(grouping: try Endpoints.described(), by: \.path).mapValues { $0.map(\.method) }
        for (path, allowed) in methods { router.refuseOtherMethods(RouterPath(path), allowed: allowed) }
    }

    private func addCommentRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.queue, on: router) { input, caller in
            let filter = try caller.filter(input)
            let comments = try await caller.desk.comments(filter)
            return QueuePage(
                comments: comments.map(CommentValue.init),
                next: comments.count == filter.limit ? comments.last?.id : nil
            )
        }
        serve(Endpoints.groups, on: router) { input, caller in
            let filter = try caller.filter(input)
            let groups = try await caller.desk.groups(of: filter)
            return GroupPage(
                groups: groups.map(GroupValue.init),
                next: groups.count == filter.limit ? groups.last?.id : nil
            )
        }
        serve(Endpoints.comment, on: router) { input, caller in
            guard let comment = try await caller.desk.comment(input.id) else { throw ServerError.unknownComment }
            return CommentLifeValue(
                comment: CommentValue(comment),
                decisions: try await caller.desk.decisions(ofComment: input.id).map(DecisionValue.init),
                entries: try await caller.desk.auditEntries(ofComment: input.id).map(EntryValue.init),
                notes: try await caller.desk.notes(ofComment: input.id).map(CommentNoteValue.init),
                opinions: try await caller.desk.opinions(ofComment: input.id).map(OpinionValue.init)
            )
        }
        serve(Endpoints.decide, on: router) { input, caller in
            guard input.note?.count ?? 0 <= 1000 else { throw ServerError.invalidMember("note") }
            let request = input.request(moderator: caller.name, time: caller.time)
            return DecisionResultValue(try await caller.desk.decide(request))
        }
        serve(Endpoints.queueIDs, on: router) { input, caller in
            let filter = try caller.filter(input)
            return IDsValue(ids: try await caller.desk.commentIDs(filter))
        }
        serve(Endpoints.forecast, on: router) { input, caller in
            let request = input.request(moderator: caller.name, time: caller.time)
            return ForecastValue(try await caller.desk.forecast(request))
        }
        serve(Endpoints.operations, on: router) { input, caller in
            try await caller.desk.operations(before: input.before, limit: input.limit ?? 50).map(OperationValue.init)
        }
        serve(Endpoints.undo, on: router) { input, caller in
            DecisionResultValue(
                try await caller.desk.undo(operation: input.id, moderator: caller.name, time: caller.time)
            )
        }
        serve(Endpoints.statistics, on: router) { _, caller in
            try await caller.desk.statistics(now: caller.time).map(StatisticsValue.init)
        }
        serve(Endpoints.source, on: router) { [moderation] input, caller in
            _ = try caller.identity.checkAnywhere(.erase)
            guard NetworkAddress(input.address) != nil else { throw ServerError.invalidMember("address") }
            return SourceValue(source: moderation.visitor(address: input.address).source.bytes.hexadecimal)
        }
        serve(Endpoints.erase, on: router) { input, caller in
            let request = try Self.erasure(input, caller)
            guard input.dryRun != true else {
                return ErasureValue(ErasureResult(erased: try await caller.desk.erasable(request)))
            }
            return ErasureValue(try await caller.desk.erase(request))
        }
    }

    private static func erasure(_ input: EraseInput, _ caller: Caller) throws(ServerError) -> ErasureRequest {
        let selection: ErasureRequest.Selection
        switch (input.comments, input.source, input.name) {
        case (let ids?, nil, nil): selection = .comments(ids)
        case (nil, let text?, nil):
            guard let bytes = [UInt8](hexadecimal: text), bytes.count == 16 else { throw .invalidMember("source") }
            selection = .source(SourceHash(bytes: bytes))
        case (nil, nil, let name?): selection = .name(name)
        default: throw .invalidMember("comments")
        }
        return ErasureRequest(
            selection,
            site: input.site,
            reason: input.reason,
            moderator: caller.name,
            time: caller.time
        )
    }

    private func addSiteRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.sites, on: router) { _, caller in try await caller.desk.sites().map(SiteValue.init) }
        serve(Endpoints.addSite, on: router) { input, caller in
            let site = try input.site(created: caller.time)
            try await caller.desk.addSite(site, moderator: caller.name, time: caller.time)
            return SiteValue(site)
        }
        serve(Endpoints.changeSite, on: router) { input, caller in
            let settings = input.settings.sorted { $0.key < $1.key }
            let changed = try await caller.desk.changeSite(input.site, moderator: caller.name, time: caller.time) {
                site throws(ModerationError) in
                if let version = input.version, site.version != version { throw .siteChanged(site.id) }
                for (key, value) in settings { try site.set(key, to: value) }
            }
            return SiteValue(changed)
        }
        serve(Endpoints.removeSite, on: router) { input, caller in
            try await caller.desk.removeSite(input.site, moderator: caller.name, time: caller.time)
            return Nothing()
        }
    }

    private func addModeratorRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.moderators, on: router) { _, caller in
            try await caller.desk.moderators().map(ModeratorValue.init)
        }
        serve(Endpoints.addModerator, on: router) { input, caller in
            ModeratorValue(
                try await caller.desk.addModerator(
                    input.name,
                    grant: RoleGrant(input.role, site: input.site),
                    actor: caller.name,
                    time: caller.time
                )
            )
        }
        serve(Endpoints.changeRole, on: router) { input, caller in
            ModeratorValue(
                try await caller.desk.changeRole(
                    of: input.name,
                    to: input.role,
                    site: input.site,
                    actor: caller.name,
                    time: caller.time
                )
            )
        }
        serve(Endpoints.revokeModerator, on: router) { input, caller in
            try await caller.desk.revokeModerator(input.name, actor: caller.name, time: caller.time)
            return Nothing()
        }
        serve(Endpoints.tokens, on: router) { _, caller in try await caller.desk.tokens().map(TokenValue.init) }
        serve(Endpoints.addToken, on: router) { input, caller in
            guard let hash = TokenHash(hexadecimal: input.hash) else { throw ServerError.invalidMember("hash") }
            guard !input.scopes.isEmpty else { throw ServerError.invalidMember("scopes") }
            let request = TokenRequest(
                hash: hash,
                moderator: input.moderator,
                scopes: Set(input.scopes),
                expires: input.expires
            )
            return TokenValue(try await caller.desk.addToken(request, actor: caller.name, time: caller.time))
        }
        serve(Endpoints.revokeToken, on: router) { input, caller in
            try await caller.desk.revokeToken(input.id, actor: caller.name, time: caller.time)
            return Nothing()
        }
    }
}
