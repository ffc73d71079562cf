/// What the filter has to say of a submission.
package enum FilterOpinion: Hashable, Sendable {
    /// The site has no filter.
    case off
    case judged(FilterJudgement)
    /// It could not judge; a person must.
    case failed
}
