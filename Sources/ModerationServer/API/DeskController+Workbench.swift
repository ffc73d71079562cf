import Hummingbird
import Moderation
import ModerationAPI

extension DeskController {
    func addWorkbenchRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.workPage, on: router) { input, caller in
            try await caller.desk.page(try caller.request(input)).map(CommentValue.init)
        }
        serve(Endpoints.workSizes, on: router) { input, caller in
            WorkSizesValue(try await caller.desk.sizes(try caller.request(input)))
        }
        serve(Endpoints.surroundings, on: router) { input, caller in
            guard let found = try await caller.desk.surroundings(ofComment: input.id) else {
                throw ServerError.unknownComment
            }
            return SurroundingsValue(found)
        }
        serve(Endpoints.conversation, on: router) { input, caller in
            try await caller.desk.conversation(aroundComment: input.id, limit: input.limit ?? 20).map(CommentValue.init)
        }
    }
}
