package import Moderation
import ModerationAPI
package import SpamFilter

extension RemoteDesk: FilterDesk {
    /// The server says how many of the last comments it looks at.
    package func filterReport(hamLoss: Share?, last: Int) async throws(ModerationError) -> FilterReport {
        let value = try await connection.call(Endpoints.filterReport, HamLossInput(hamLoss: hamLoss))
        guard let report = value.report else { throw unreadable }
        return report
    }

    package func explanation(
        ofComment id: Int64,
        hamLoss: Share?
    ) async throws(ModerationError) -> CommentExplanation {
        guard id > 0 else { throw .unknownComment(id) }
        let value = try await connection.call(Endpoints.explanation, ExplanationInput(id: id, hamLoss: hamLoss))
        guard let explanation = value.explanation else { throw unreadable }
        return explanation
    }

    package func verdict(on text: String, hamLoss: Share) async throws(ModerationError) -> SpamVerdict {
        try await connection.call(Endpoints.verdict, VerdictInput(text: text, hamLoss: hamLoss)).verdict
    }

    package func currentModel() async throws(ModerationError) -> PlacedModel {
        let value = try await connection.call(Endpoints.model, Nothing())
        guard let model = try? SpamModel(bytes: Array(value.bytes)) else { throw unreadable }
        return PlacedModel(model: model, base: value.base, position: value.position)
    }

    package func begin(with change: ModelChange) async throws(ModerationError) -> ModelReplacement {
        let value = try await connection.call(Endpoints.changeModel, ModelChangeInput(change))
        guard let replacement = value.replacement else { throw unreadable }
        return replacement
    }

    package func rebuild(_ request: RebuildRequest) async throws(ModerationError) -> RebuildReport? {
        try await connection.call(Endpoints.rebuild, RebuildInput(request)).report?.report
    }
}
