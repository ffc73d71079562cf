import HTTPTypes
import Moderation

/// The routes of the spam filter.
extension Endpoints {
    private static let hamLoss = EndpointParameter("hamLoss", .text)

    package static let filterReport = Endpoint<HamLossInput, FilterReportValue>(
        .get,
        "/filter",
        parameters: [hamLoss],
        "What the filter has learned, and where its bands lie.",
        patience: .seconds(1800)
    )
    package static let explanation = Endpoint<ExplanationInput, ExplanationValue>(
        .get,
        "/comments/{id}/explanation",
        parameters: [.id, hamLoss],
        "A comment's score as a sum, by the model that judged it where that can be made again.",
        patience: .seconds(1800)
    )
    package static let verdict = Endpoint<VerdictInput, VerdictValue>(
        .post,
        "/filter/verdicts",
        "What the filter would say of a text now.",
        bodyLimit: 1 << 17,
        patience: .seconds(1800),
        changes: false
    )
    package static let model = Endpoint<Nothing, ModelValue>(
        .get,
        "/filter/model",
        "The filter's model. Words that were learned can be guessed from it.",
        patience: .seconds(1800)
    )
    package static let changeModel = Endpoint<ModelChangeInput, ModelReplacementValue>(
        .post,
        "/filter/models",
        "Begins anew with a model: one of elsewhere, or the one of now that was taught more.",
        bodyLimit: 16 << 20,
        patience: .seconds(1800),
        permission: .changeFilter
    )
    package static let rebuild = Endpoint<RebuildInput, FoundRebuildValue>(
        .post,
        "/filter/rebuilds",
        "Learns all decisions anew, without those of some moderators.",
        patience: .seconds(1800)
    )
}
