package import Captcha

/// Picks how hard a visitor's picture is to read, from how suspicious he is.
///
/// | | no burst | burst |
/// |---|---|---|
/// | mostly bad: at least two comments refused or scored as spam, and no fewer than were approved | hard | hard |
/// | known and good: at least three approved, none refused or scored as spam | easy | normal |
/// | anybody else, and whoever is not known | normal | hard |
///
/// A site that does not choose `auto` has its own way for everybody.
package struct DifficultyPolicy: Sendable {
    /// One approved comment is cheap to get, and an easy picture is one that machines read too.
    private static let fewestApproved = 3
    private static let fewestBad = 2

    package init() {}

    package func difficulty(
        choice: SitePolicy.DifficultyChoice,
        standing: SourceStanding,
        isBurst: Bool
    ) -> Difficulty {
        switch choice {
        case .easy: return .easy
        case .normal: return .normal
        case .hard: return .hard
        case .auto: break
        }
        let bad = standing.refused + standing.suspected
        if bad >= Self.fewestBad, bad >= standing.approved { return .hard }
        let isGood = standing.approved >= Self.fewestApproved && bad == 0
        if isBurst { return isGood ? .normal : .hard }
        return isGood ? .easy : .normal
    }
}
