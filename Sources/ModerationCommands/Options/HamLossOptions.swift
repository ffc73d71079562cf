import ArgumentParser
import Moderation

/// By which budget a text or a model of a file is judged, where no site says it.
struct HamLossOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Share of honest comments that may be held apart, which bounds the bands.",
            discussion: "Default: that of the site, where there is one, else 1%.",
            valueName: "share"
        ),
        transform: Self.share
    )
    var hamLoss: Share?

    private static func share(_ text: String) throws -> Share {
        guard let share = Share(text), share.basisPoints > 0 else {
            throw ValidationError("--ham-loss takes a share such as 1% or 0.25%.")
        }
        return share
    }

    func budget(of site: Site? = nil) -> SiteBudget {
        SiteBudget(hamLoss: hamLoss ?? site?.policy.hamLoss ?? SitePolicy().hamLoss)
    }
}
