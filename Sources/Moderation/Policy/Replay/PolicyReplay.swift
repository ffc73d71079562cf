package import AuditLog
import SpamFilter

/// Judges comments of the past by another policy, each with what was known when it came.
///
/// It is given the log's entries in their order, and so knows the settings that a site had when a comment came; the changes
/// that are tried are made to those.
package struct PolicyReplay: Sendable {
    private let changes: PolicyChanges
    private let pipeline = PolicyPipeline()
    /// As the log says they were, by id.
    private var before: [String: Site] = [:]
    /// The same with the changes.
    private var after: [String: Site] = [:]
    /// What thresholds for another budget are made from; nil where none is tried.
    private var scores: ReplayedScores?

    package init(_ changes: PolicyChanges) {
        self.changes = changes
        scores = changes.settings.contains { $0.key == "hamLoss" } ? ReplayedScores() : nil
    }

    /// Takes what the next entry tells of a site's settings, and of what moderators found to be spam.
    ///
    /// - Throws: `unknownSetting`, `invalidSetting`, `invalidOrigin`, where a change cannot be made.
    package mutating func follow(_ entry: AuditEntry) throws(ModerationError) {
        scores?.follow(entry)
        guard let id = entry.site, [.addSite, .changeSite].contains(entry.action) else { return }
        var site: Site
        if let known = before[id] { site = known } else { site = try Site(id: id, name: id, created: entry.time) }
        for change in entry.changes {
            guard let colon = change.firstRange(of: ": ") else { continue }
            let key = String(change[..<colon.lowerBound])
            let value = change[colon.upperBound...]
            // What is no setting, as the texts of reasons, or not any more, has no say in a judgement.
            guard site.currentSettings.contains(where: { $0.key == key }) || key.hasPrefix("field.") else { continue }
            try site.set(key, to: entry.action == .addSite ? String(value) : Self.newValue(value, of: key, in: site))
        }
        site.version = entry.policyVersion ?? site.version
        before[id] = site
        after[id] = try changes.applied(to: site)
    }

    /// By the changed policy; nil for a comment that was erased, or of a site of which the log did not tell.
    package func judge(_ comment: Comment) -> Judgement? {
        guard let site = after[comment.site], !comment.salt.isEmpty else { return nil }
        let context = PolicyContext(
            replaying: comment,
            site: site,
            words: changes.bannedWords.map { .list($0.words) } ?? .ofThen
        )
        return pipeline.judge(context) { _ in opinion(of: comment, by: site) }
    }

    /// What the filter had said; where another budget of lost ham is tried, by the thresholds that it would have had then. Of a
    /// comment that it did not judge it says nothing.
    private func opinion(of comment: Comment, by site: Site) -> FilterOpinion {
        guard site.policy.filter == .on else { return .off }
        guard let said = comment.filter else {
            return comment.reasons.contains { $0.code == .filterFailed } ? .failed : .off
        }
        guard let scores, site.policy.hamLoss != before[site.id]?.policy.hamLoss else { return .judged(said) }
        let thresholds = scores.thresholds(hamLoss: site.policy.hamLoss.value)
        return .judged(
            FilterJudgement(
                model: said.model,
                score: said.score,
                band: thresholds.band(of: said.score),
                thresholds: thresholds,
                context: said.context,
                strongest: said.strongest,
                firstAlike: said.firstAlike
            )
        )
    }

    /// What stands behind the arrow of `OLD -> NEW`; a site's name may hold arrows itself.
    private static func newValue(_ text: Substring, of key: String, in site: Site) -> String {
        let prefix = "\(site.currentSettings.first { $0.key == key }?.value ?? "") -> "
        if text.hasPrefix(prefix) { return String(text.dropFirst(prefix.count)) }
        return text.ranges(of: " -> ").last.map { String(text[$0.upperBound...]) } ?? String(text)
    }
}
