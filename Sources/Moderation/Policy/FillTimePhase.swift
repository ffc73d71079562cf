/// The form came back faster than people type. Form fillers do that to honest people too, so it is only put on record.
struct FillTimePhase: PolicyPhase {
    func review(_ context: PolicyContext) -> PhaseFinding? {
        let minimum = context.site.policy.minimumFillTime
        guard let fillTime = context.fillTime, fillTime < minimum else { return nil }
        return PhaseFinding(
            .unsure,
            Reason(
                .tooFast,
                facts: [
                    "milliseconds": String(fillTime.wholeMilliseconds), "minimum": String(minimum.wholeMilliseconds),
                ]
            )
        )
    }
}
