import HTTPTypes

/// The routes of second opinions, and of rules that are tried.
extension Endpoints {
    package static let samples = Endpoint<Nothing, [SampleValue]>(
        .get,
        "/audit/samples",
        "The samples that were drawn, oldest first."
    )
    package static let drawSample = Endpoint<DrawSampleInput, FoundSampleValue>(
        .post,
        "/audit/samples",
        "Draws comments for a second review."
    )
    package static let openComments = Endpoint<IDInput, IDsValue>(
        .get,
        "/audit/samples/{id}/open",
        parameters: [.id],
        "Those of a sample's comments that one may judge and has not judged."
    )
    package static let recordOpinion = Endpoint<OpinionInput, ReviewOutcomeValue>(
        .post,
        "/audit/samples/{id}/opinions",
        parameters: [.id],
        "Says what one thinks of a sample's comment."
    )
    package static let takeBackOpinion = Endpoint<IDInput, FoundOpinionValue>(
        .post,
        "/audit/samples/{id}/opinions/undo",
        parameters: [.id],
        "Takes back one's own last opinion on a sample."
    )
    package static let replay = Endpoint<ReplayInput, ComparisonValue>(
        .post,
        "/audit/replays",
        "Judges the comments of the log by another policy. Nothing is changed.",
        patience: .seconds(1800),
        changes: false
    )
    package static let tryRules = Endpoint<RuleTrialInput, RuleFlipsValue>(
        .post,
        "/rules/trials",
        "Judges the last decided comments by new banned words or settings. Nothing is changed.",
        patience: .seconds(1800),
        changes: false
    )
}
