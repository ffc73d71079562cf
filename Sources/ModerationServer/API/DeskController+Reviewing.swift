import AuditLog
import Hummingbird
import Moderation
import ModerationAPI
import SpamFilter

extension DeskController {
    /// Second opinions, and rules that are tried.
    func addReviewRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.samples, on: router) { _, caller in
            try await caller.desk.drawnSamples().map(SampleValue.init)
        }
        serve(Endpoints.drawSample, on: router) { input, caller in
            guard SampleRequest.counts.contains(input.count) else { throw ServerError.invalidMember("count") }
            guard input.seed ?? 0 >= 0 else { throw ServerError.invalidMember("seed") }
            try await caller.desk.check(.drawSamples, site: input.site)
            try await checkSite(input.site)
            let request = SampleRequest(
                count: input.count,
                seed: input.seed ?? Int64.random(in: SampleRequest.seeds),
                site: input.site,
                from: input.from,
                to: input.to,
                moderator: caller.name,
                time: caller.time
            )
            return FoundSampleValue(try await caller.desk.draw(request))
        }
        serve(Endpoints.openComments, on: router) { input, caller in
            IDsValue(ids: try await caller.desk.openComments(ofSample: input.id, reviewer: caller.name))
        }
        serve(Endpoints.recordOpinion, on: router) { input, caller in
            ReviewOutcomeValue(try await caller.desk.record(try await opinion(input, caller)))
        }
        serve(Endpoints.takeBackOpinion, on: router) { input, caller in
            FoundOpinionValue(
                try await caller.desk.takeBackOpinion(
                    ofSample: input.id,
                    reviewer: caller.name,
                    time: caller.time
                )
            )
        }
        addRuleRoutes(to: router)
    }

    private func addRuleRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.tryRules, on: router) { input, caller in
            let trial: RuleTrial?
            do { trial = try input.trial() } catch { throw ServerError.invalidMember("bannedWords") }
            guard let trial else { throw ServerError.invalidMember("last") }
            try await caller.desk.check(.readComments, site: trial.site)
            try await checkSite(trial.site)
            return try await longWork.run {
                let flips = try await caller.desk.flips(by: trial) { site in
                    moderation.bannedWords.words(forSite: site, now: caller.time)
                }
                return RuleFlipsValue(flips)
            }
        }
        serve(Endpoints.replay, on: router) { input, caller in
            let request: ReplayRequest
            do { request = try input.request() } catch { throw ServerError.invalidMember("bannedWords") }
            try await caller.desk.check(.readAudit, site: request.site)
            try await checkSite(request.site)
            return try await longWork.run {
                ComparisonValue(try await caller.desk.comparison(by: request) { _, _ in })
            }
        }
    }

    /// - Throws: `unknownSite` where a site is named that there is not.
    func checkSite(_ id: String?) async throws(ModerationError) {
        guard let id else { return }
        guard try await store.sites().contains(where: { $0.id == id }) else { throw .unknownSite(id) }
    }

    /// - Throws: `invalidMember`, for a rejection without a reason that some site offers, another opinion with one, or a note
    ///   that is too long.
    private func opinion(_ input: OpinionInput, _ caller: Caller) async throws -> SecondOpinion {
        guard input.note?.count ?? 0 <= 1000 else { throw ServerError.invalidMember("note") }
        guard (input.verdict == .reject) == (input.reason != nil) else { throw ServerError.invalidMember("reason") }
        if let reason = input.reason {
            try await caller.desk.check(.reviewSamples)
            var offered: Set<String> = []
            for site in try await store.sites() {
                offered.formUnion(try await store.reasons(ofSite: site.id).offered.map(\.code))
            }
            guard offered.contains(reason) else { throw ServerError.invalidMember("reason") }
        }
        return SecondOpinion(
            sample: input.id,
            comment: input.comment,
            reviewer: caller.name,
            verdict: input.verdict,
            reason: input.reason,
            note: input.note,
            time: caller.time
        )
    }
}
