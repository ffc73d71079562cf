package import SpamFilter

/// What those need who question the filter or change what it has learned.
package protocol FilterDesk: Sendable {
    /// - Parameters:
    ///   - hamLoss: By which budget; nil: by those of the sites.
    ///   - last: Of how many of the last judged comments is told how they fell.
    /// - Returns: How the filter stands.
    /// - Throws: What ``ModelHistory`` throws.
    func filterReport(hamLoss: Share?, last: Int) async throws(ModerationError) -> FilterReport

    /// - Parameters:
    ///   - id: Of a comment.
    ///   - hamLoss: Where the model of now has to judge; nil: that of the comment's site.
    /// - Returns: Its score as a sum.
    /// - Throws: `unknownComment`; what ``ModelHistory`` throws of the model of now.
    func explanation(ofComment id: Int64, hamLoss: Share?) async throws(ModerationError) -> CommentExplanation

    /// - Parameters:
    ///   - text: Of nobody, about nothing.
    ///   - hamLoss: Of the budget.
    /// - Returns: What the filter would say of it now.
    /// - Throws: What ``ModelHistory`` throws.
    func verdict(on text: String, hamLoss: Share) async throws(ModerationError) -> SpamVerdict

    /// The model with everything that was decided.
    func currentModel() async throws(ModerationError) -> PlacedModel

    /// Begins anew with a model; a running server takes it up by itself.
    /// - Throws: `modelChanged` when something was decided, or another model stored, meanwhile.
    func begin(with change: ModelChange) async throws(ModerationError) -> ModelReplacement

    /// Learns all decisions anew, without those of some moderators, and begins with that model unless it is only to be told what
    /// would change; nil where no decision has taught anything.
    /// - Throws: `modelChanged`.
    func rebuild(_ request: RebuildRequest) async throws(ModerationError) -> RebuildReport?
}
