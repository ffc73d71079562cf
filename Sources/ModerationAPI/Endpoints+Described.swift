extension Endpoints {
    /// All of them, in the order of this file, with their schemas.
    /// - Throws: What ``SchemaReader`` throws.
    package static func described() throws -> [DescribedEndpoint] {
        [
            try DescribedEndpoint("identity", identity), try DescribedEndpoint("queue", queue),
            try DescribedEndpoint("groups", groups),
            try DescribedEndpoint("comment", comment), try DescribedEndpoint("decide", decide),
            try DescribedEndpoint("claims", claims), try DescribedEndpoint("claim", claim),
            try DescribedEndpoint("release", release),
            try DescribedEndpoint("workPage", workPage), try DescribedEndpoint("workSizes", workSizes),
            try DescribedEndpoint("surroundings", surroundings), try DescribedEndpoint("conversation", conversation),
            try DescribedEndpoint("addNote", addNote),
            try DescribedEndpoint("redact", redact),
            try DescribedEndpoint("blocks", blocks), try DescribedEndpoint("addBlock", addBlock),
            try DescribedEndpoint("removeBlock", removeBlock), try DescribedEndpoint("proposals", proposals),
            try DescribedEndpoint("confirm", confirm), try DescribedEndpoint("decline", decline),
            try DescribedEndpoint("queueIDs", queueIDs), try DescribedEndpoint("forecast", forecast),
            try DescribedEndpoint("operations", operations), try DescribedEndpoint("undo", undo),
            try DescribedEndpoint("queueChanges", queueChanges), try DescribedEndpoint("work", work),
            try DescribedEndpoint("appeals", appeals), try DescribedEndpoint("appeal", appeal),
            try DescribedEndpoint("decideAppeals", decideAppeals), try DescribedEndpoint("reasons", reasons),
            try DescribedEndpoint("changeReason", changeReason),
            try DescribedEndpoint("statistics", statistics), try DescribedEndpoint("sites", sites),
            try DescribedEndpoint("addSite", addSite), try DescribedEndpoint("changeSite", changeSite),
            try DescribedEndpoint("removeSite", removeSite), try DescribedEndpoint("source", source),
            try DescribedEndpoint("erase", erase), try DescribedEndpoint("moderators", moderators),
            try DescribedEndpoint("addModerator", addModerator), try DescribedEndpoint("changeRole", changeRole),
            try DescribedEndpoint("revokeModerator", revokeModerator), try DescribedEndpoint("tokens", tokens),
            try DescribedEndpoint("addToken", addToken), try DescribedEndpoint("revokeToken", revokeToken),
            try DescribedEndpoint("auditSize", auditSize), try DescribedEndpoint("auditEntries", auditEntries),
            try DescribedEndpoint("auditKeys", auditKeys), try DescribedEndpoint("checkpoint", checkpoint),
            try DescribedEndpoint("signLog", signLog), try DescribedEndpoint("inclusion", inclusion),
            try DescribedEndpoint("consistency", consistency), try DescribedEndpoint("verify", verify),
            try DescribedEndpoint("recordExport", recordExport),
            try DescribedEndpoint("samples", samples), try DescribedEndpoint("drawSample", drawSample),
            try DescribedEndpoint("openComments", openComments),
            try DescribedEndpoint("recordOpinion", recordOpinion),
            try DescribedEndpoint("takeBackOpinion", takeBackOpinion),
            try DescribedEndpoint("replay", replay), try DescribedEndpoint("tryRules", tryRules),
        ]
    }
}
