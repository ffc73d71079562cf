import Foundation
import SpamFilter
import Submissions

/// A submission as the filter sees it, before the store says what was before it.
struct FilterReading: Sendable {
    let filter: LearningFilter
    let draft: SubmissionDraft
    let fillTime: Duration?
    private let text: FilterText.Reading

    init(_ draft: SubmissionDraft, fillTime: Duration?, filter: LearningFilter) {
        let submission = draft.submission
        self.filter = filter
        self.draft = draft
        self.fillTime = fillTime
        text = filter.read(
            ReadText(FilterText.of(name: submission.name, title: submission.title, content: submission.content))
        )
    }

    func opinion(rules: [String], _ precedents: Precedents) -> FilterOpinion {
        filter.judge(
            text,
            context: context(rules: rules, precedents),
            hamLoss: draft.site.policy.hamLoss.value,
            firstAlike: precedents.copies?.group
        )
    }

    /// Numbers are rounded to what the filter looks at, so that little is stored.
    private func context(rules: [String], _ precedents: Precedents) -> SpamContext {
        let first = precedents.firstPublished
        let similarity = first?.articleTitle.flatMap { ArticleWords($0).similarity(of: draft.submission.content) }
        return SpamContext(
            rules: rules,
            source: precedents.source,
            name: precedents.name,
            fillTime: fillTime.map { max(0, $0.seconds.rounded(.down)) },
            articleAge: first.map { max(0, draft.created.timeIntervalSince($0.created).rounded(.down)) },
            articleSimilarity: similarity.map { ($0 * 10).rounded(.down) / 10 },
            nearDuplicates: precedents.copies.map(\.count),
            siteLanguage: draft.site.language.rawValue
        )
    }
}

extension Moderation {
    /// Nil where no filter judges. What was decided before is learned first.
    func readingForFilter(of draft: SubmissionDraft, fillTime: Duration?) async -> FilterReading? {
        guard let filter, draft.site.policy.filter == .on else { return nil }
        await filter.catchUp(generation: generation.current)
        return FilterReading(draft, fillTime: fillTime, filter: filter)
    }
}
