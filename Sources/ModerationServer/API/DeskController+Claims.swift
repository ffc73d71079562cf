import Hummingbird
import Moderation
import ModerationAPI

extension DeskController {
    func addClaimRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.claims, on: router) { input, caller in
            try await caller.desk.claims(site: input.site, now: caller.time).map(ClaimValue.init)
        }
        serve(Endpoints.claim, on: router) { input, caller in
            let request = ClaimRequest(
                comments: input.comments,
                moderator: caller.name,
                time: caller.time,
                takesOver: input.force ?? false
            )
            return ClaimResultValue(try await caller.desk.claim(request))
        }
        serve(Endpoints.release, on: router) { input, caller in
            ReleaseValue(
                released: try await caller.desk.release(
                    input.comments,
                    moderator: caller.name,
                    time: caller.time
                )
            )
        }
    }
}
