import HTTPTypes
import Moderation

/// The routes of appeals and of sites' reasons.
extension Endpoints {
    package static let appeals = Endpoint<AppealsInput, [AppealCaseValue]>(
        .get,
        "/appeals",
        parameters: [
            EndpointParameter("site", .text),
            EndpointParameter("state", .list(Appeal.State.allCases.map(\.rawValue))), .limit(10_000),
        ],
        "Visitors' appeals, oldest first, those that wait for an answer where no state is given."
    )
    package static let appeal = Endpoint<IDInput, FoundAppealValue>(
        .get,
        "/comments/{id}/appeal",
        parameters: [.id],
        "The appeal for a comment."
    )
    package static let decideAppeals = Endpoint<AppealAnswerInput, AppealResultValue>(
        .post,
        "/appeals/decisions",
        "Answers appeals, for good; to grant one publishes its comment."
    )
    package static let reasons = Endpoint<SiteInput, [SiteReasonValue]>(
        .get,
        "/sites/{site}/reasons",
        parameters: [EndpointParameter("site", .text, isRequired: true)],
        "The reasons that a site made, or worded otherwise; all others are those that every site has."
    )
    package static let changeReason = Endpoint<ReasonChangeInput, SiteReasonValue>(
        .post,
        "/sites/{site}/reasons",
        parameters: [EndpointParameter("site", .text, isRequired: true)],
        "Adds, changes or removes a site's reason."
    )
}
