import Hummingbird
import Moderation
import ModerationAPI

extension DeskController {
    func addBlockRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.blocks, on: router) { _, caller in
            try await caller.desk.blocks().map(BlockValue.init)
        }
        serve(Endpoints.addBlock, on: router) { input, caller in
            guard input.reason?.count ?? 0 <= BlockDraft.longestReason else {
                throw ServerError.invalidMember("reason")
            }
            guard input.expires.map({ $0 > caller.time }) ?? true else {
                throw ServerError.invalidMember("expires")
            }
            guard let draft = try input.draft(moderator: caller.name, time: caller.time) else {
                throw ServerError.invalidMember("name")
            }
            return BlockResultValue(try await caller.desk.addBlock(draft))
        }
        serve(Endpoints.removeBlock, on: router) { input, caller in
            BlockValue(
                try await caller.desk.removeBlock(input.id, moderator: caller.name, time: caller.time)
            )
        }
    }
}
