import Hummingbird
import Moderation
import ModerationAPI

extension DeskController {
    func addProposalRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.proposals, on: router) { _, caller in
            try await caller.desk.proposals().map(ProposalValue.init)
        }
        serve(Endpoints.confirm, on: router) { input, caller in
            ProposalOutcomeValue(
                try await caller.desk.confirm(proposal: input.id, moderator: caller.name, time: caller.time)
            )
        }
        serve(Endpoints.decline, on: router) { input, caller in
            try await caller.desk.decline(proposal: input.id, moderator: caller.name, time: caller.time)
            return Nothing()
        }
    }
}
