import HTTPTypes
import Moderation

/// The routes of the full screen.
extension Endpoints {
    package static let workPage = Endpoint<WorkInput, [CommentValue]>(
        .get,
        "/work",
        parameters: workParameters + [.after, .limit(200)],
        "A page of one of a moderator's queues, in its order; `after` is the last comment of the page before."
    )
    package static let workSizes = Endpoint<WorkInput, WorkSizesValue>(
        .get,
        "/work/sizes",
        parameters: workParameters + [.after, .limit(200)],
        "How many comments each queue has."
    )
    package static let surroundings = Endpoint<IDInput, SurroundingsValue>(
        .get,
        "/comments/{id}/surroundings",
        parameters: [.id],
        "A comment with what stands around it, and what became of others of its author and its source."
    )
    package static let conversation = Endpoint<ConversationInput, [CommentValue]>(
        .get,
        "/comments/{id}/conversation",
        parameters: [.id, .limit(200)],
        "The published comments of its thread around a comment, and itself."
    )

    private static var workParameters: [EndpointParameter] {
        [
            EndpointParameter("queue", .word(WorkQueue.allCases.map(\.rawValue))),
            EndpointParameter("order", .word(WorkOrder.allCases.map(\.rawValue))), EndpointParameter("site", .text),
            EndpointParameter("search", .text),
        ]
    }
}
