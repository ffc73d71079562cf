import Hummingbird
import Moderation
import ModerationAPI

extension DeskController {
    func addVisitorRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.appeals, on: router) { input, caller in
            try await caller.desk.appeals(input.filter).map(AppealCaseValue.init)
        }
        serve(Endpoints.appeal, on: router) { input, caller in
            FoundAppealValue(try await caller.desk.appeal(ofComment: input.id))
        }
        serve(Endpoints.decideAppeals, on: router) { input, caller in
            guard input.answer.map({ (1...1000).contains($0.count) }) ?? true else {
                throw ServerError.invalidMember("answer")
            }
            let decision = input.decision(moderator: caller.name, time: caller.time)
            return AppealResultValue(try await caller.desk.decide(decision))
        }
        serve(Endpoints.reasons, on: router) { input, caller in
            try await caller.desk.reasons(ofSite: input.site).all.filter(\.isOwn).map(SiteReasonValue.init)
        }
        serve(Endpoints.changeReason, on: router) { input, caller in
            let reason = try await caller.desk.changeReason(
                input.code,
                site: input.site,
                by: input.reasonChange,
                moderator: caller.name,
                time: caller.time
            )
            return SiteReasonValue(reason)
        }
    }

    /// What is told of the work of moderators and of the queue while they look on.
    func addWatchRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.work, on: router) { input, caller in
            try await caller.desk.work(site: input.site, since: input.since, now: caller.time)
        }
        serve(Endpoints.queueChanges, on: router) { input, caller in
            var filter = try caller.filter(input)
            // Here it is a position of the log, not a comment's id.
            filter.after = 0
            return ChangesValue(try await caller.desk.changes(after: input.after, filter: filter))
        }
    }
}
