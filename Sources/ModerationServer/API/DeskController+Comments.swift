import Hummingbird
import Moderation
import ModerationAPI

extension DeskController {
    /// What is done to one comment besides deciding.
    func addCommentWorkRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.addNote, on: router) { input, caller in
            let draft = try NoteDraft(
                comment: input.id,
                text: input.text,
                moderator: caller.name,
                time: caller.time
            )
            return CommentNoteValue(try await caller.desk.addNote(draft))
        }
        serve(Endpoints.redact, on: router) { [moderation] input, caller in
            guard let request = input.request(moderator: caller.name, time: caller.time) else {
                throw ServerError.invalidMember("text")
            }
            return RedactionValue(
                try await caller.desk.redact(request) { id, salt in
                    moderation.receipts.digest(forComment: id, salt: salt)
                }
            )
        }
    }
}
