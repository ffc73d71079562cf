/// Something that not everybody may do. Which roles may, and which scope of a token it takes, is said here and nowhere else.
package enum Permission: String, Hashable, Sendable, CaseIterable {
    case readComments, readSites
    case decide, claim, writeNotes, redact, blockSources, decideAppeals
    case readAudit, drawSamples, reviewSamples
    case signLog, exportTexts, erase, confirmProposals, changeSites, changeReasons, changeFilter
    case importComments
    case examine, backUp
    case readModerators, changeModerators

    package var roles: Set<Role> {
        switch self {
        case .readComments, .readSites, .reviewSamples: [.moderator, .auditor, .administrator]
        case .decide, .claim, .writeNotes, .redact, .blockSources, .decideAppeals: [.moderator, .administrator]
        case .readAudit, .drawSamples, .readModerators: [.auditor, .administrator]
        case .signLog, .exportTexts, .erase, .confirmProposals, .changeSites, .changeReasons, .changeFilter,
            .importComments, .examine, .backUp, .changeModerators:
            [.administrator]
        }
    }

    package var scope: TokenScope {
        switch self {
        case .readComments, .readSites: .read
        case .decide, .claim, .writeNotes, .redact, .blockSources, .decideAppeals: .decide
        case .readAudit, .drawSamples, .reviewSamples, .readModerators: .audit
        case .signLog, .exportTexts, .erase, .confirmProposals, .changeSites, .changeReasons, .changeFilter,
            .importComments, .examine, .backUp, .changeModerators:
            .administer
        }
    }

    /// What it is to do it, for the sentence "lan may not …".
    package var words: String {
        switch self {
        case .readComments: "read comments"
        case .readSites: "read the settings of sites"
        case .decide: "decide on comments"
        case .claim: "claim comments"
        case .writeNotes: "write notes on comments"
        case .redact: "redact comments"
        case .decideAppeals: "decide on appeals"
        case .readAudit: "read the audit log"
        case .drawSamples: "draw samples"
        case .reviewSamples: "review samples"
        case .signLog: "sign the audit log"
        case .exportTexts: "export what visitors wrote"
        case .erase: "erase comments"
        case .confirmProposals: "confirm proposals"
        case .changeSites: "change sites"
        case .changeReasons: "change reasons"
        case .changeFilter: "change the filter's model"
        case .blockSources: "block names, sources and texts"
        case .importComments: "import comments"
        case .examine: "examine the installation"
        case .backUp: "take backups"
        case .readModerators: "read who the moderators are"
        case .changeModerators: "change moderators and tokens"
        }
    }
}
