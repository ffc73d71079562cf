package import SpamFilter

/// How the installation's filter stands.
package struct FilterReport: Hashable, Sendable {
    package let version: ModelVersion
    /// Position of the stored model that it began with; 0 where it began with nothing.
    package let base: Int64
    package let figures: ModelFigures
    package let inForce: [ThresholdsInForce]
    /// Into which bands the last judged comments fell.
    package let judged: [SpamBand: Int]

    package init(
        version: ModelVersion,
        base: Int64,
        figures: ModelFigures,
        inForce: [ThresholdsInForce],
        judged: [SpamBand: Int]
    ) {
        self.version = version
        self.base = base
        self.figures = figures
        self.inForce = inForce
        self.judged = judged
    }
}
