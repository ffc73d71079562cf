import ArgumentParser
import Foundation

/// Which comments a part of the audit is about: those of a site, and of some days.
struct PeriodOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only comments of this site.", valueName: "site"), completion: .sites)
    var site: String?

    @Option(help: ArgumentHelp("The first day, 2027-01-31.", valueName: "day"))
    var from: DayArgument?

    @Option(help: ArgumentHelp("The last day.", valueName: "day"))
    var to: DayArgument?

    func validate() throws {
        guard let from, let to else { return }
        guard from.day <= to.day else { throw ValidationError("--from is a later day than --to.") }
    }

    /// In UTC.
    var period: Range<Date> {
        (from?.start ?? .distantPast)..<(to?.end ?? .distantFuture)
    }
}
