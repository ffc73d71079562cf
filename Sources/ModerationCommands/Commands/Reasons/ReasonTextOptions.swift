import ArgumentParser
import Moderation

/// The texts of a reason on the command line.
struct ReasonTextOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What the visitor reads in Vietnamese.", valueName: "text"))
    var vi: String?

    @Option(help: ArgumentHelp("What the visitor reads in English.", valueName: "text"))
    var en: String?

    @Option(help: ArgumentHelp("The clause of the site's rules in Vietnamese; \"\" takes it away.", valueName: "text"))
    var clauseVi: String?

    @Option(help: ArgumentHelp("The clause in English; \"\" takes it away.", valueName: "text"))
    var clauseEn: String?

    @Option(help: ArgumentHelp("Where the rules can be read; \"\" takes it away.", valueName: "url"))
    var url: String?

    var texts: ReasonTexts {
        ReasonTexts(vi: vi, en: en, clauseVi: clauseVi, clauseEn: clauseEn, url: url)
    }
}
