import Submissions

/// The same content was posted before, perhaps in other dress.
///
/// Short content is often honestly the same («Đồng ý»), so it is only put on record.
struct DuplicatePhase: PolicyPhase {
    private static let shortContent = 40

    func review(_ context: PolicyContext) -> PhaseFinding? {
        guard context.duplicates > 0 else { return nil }
        let isShort = context.submission.content.count < Self.shortContent
        return PhaseFinding(
            isShort ? .unsure : .spam,
            Reason(.duplicate, facts: ["earlier": String(context.duplicates)])
        )
    }
}
