import HTTPTypes
package import Moderation

/// All routes of the moderation API.
package enum Endpoints {
    package static let identity = Endpoint<Nothing, IdentityValue>(.get, "/self", "Who acts by this token.")

    // Comments
    package static let queue = Endpoint<QueueInput, QueuePage>(
        .get,
        "/queue",
        parameters: EndpointParameter.filters + [.after, .limit(1000)],
        "Comments by id, those that wait where no status is given."
    )
    package static let groups = Endpoint<QueueInput, GroupPage>(
        .get,
        "/groups",
        parameters: EndpointParameter.filters + [.after, .limit(1000)],
        "Groups of comments that are nearly the same, by id, of those that wait where no status is given."
    )
    package static let comment = Endpoint<IDInput, CommentLifeValue>(
        .get,
        "/comments/{id}",
        parameters: [.id],
        "A comment's whole life."
    )
    package static let decide = Endpoint<DecideInput, DecisionResultValue>(
        .post,
        "/decisions",
        "Changes the status of comments, all in one operation."
    )
    package static let queueIDs = Endpoint<QueueInput, IDsValue>(
        .get,
        "/queue/ids",
        parameters: EndpointParameter.filters,
        "The ids of all comments that are meant."
    )
    package static let queueChanges = Endpoint<QueueInput, ChangesValue>(
        .get,
        "/queue/changes",
        parameters: EndpointParameter.filters + [.after],
        "What happened to comments after an entry of the log; without one, where the log stands."
    )
    package static let work = Endpoint<WorkStatisticsInput, WorkStatistics>(
        .get,
        "/stats/work",
        parameters: [EndpointParameter("site", .text), EndpointParameter("since", .time, isRequired: true)],
        "How moderators keep up, and how well rules and moderators judge."
    )
    package static let forecast = Endpoint<DecideInput, ForecastValue>(
        .post,
        "/decisions/forecast",
        "What a decision would change. Nothing is changed."
    )
    package static let operations = Endpoint<BeforeInput, [OperationValue]>(
        .get,
        "/operations",
        parameters: [EndpointParameter("before", .integer(1...Int64.max)), .limit(10_000)],
        "What was decided, newest first."
    )
    package static let undo = Endpoint<IDInput, DecisionResultValue>(
        .post,
        "/operations/{id}/undo",
        parameters: [.id],
        "Takes an operation back, as a new operation."
    )
    package static let statistics = Endpoint<Nothing, [StatisticsValue]>(.get, "/stats", "How each site stands.")

    // Sites
    package static let sites = Endpoint<Nothing, [SiteValue]>(.get, "/sites", "The sites with all their settings.")
    package static let addSite = Endpoint<SiteValue, SiteValue>(.post, "/sites", "Adds a site.")
    package static let changeSite = Endpoint<SiteChangeInput, SiteValue>(
        .patch,
        "/sites/{site}",
        parameters: [EndpointParameter("site", .text, isRequired: true)],
        "Changes settings of a site, all of them or none, if its version is still the one that is named."
    )
    package static let removeSite = Endpoint<SiteInput, Nothing>(
        .delete,
        "/sites/{site}",
        parameters: [EndpointParameter("site", .text, isRequired: true)],
        "Removes a site that has no comments."
    )

    // Erasing
    package static let source = Endpoint<AddressInput, SourceValue>(
        .post,
        "/sources",
        "The keyed hash that stands for a visitor's address."
    )
    package static let erase = Endpoint<EraseInput, ErasureValue>(
        .post,
        "/erasures",
        "Destroys what was stored of comments, for good."
    )

    // Moderators
    package static let moderators = Endpoint<Nothing, [ModeratorValue]>(.get, "/moderators", "The moderators.")
    package static let addModerator = Endpoint<AddModeratorInput, ModeratorValue>(
        .post,
        "/moderators",
        "Adds a moderator."
    )
    package static let changeRole = Endpoint<ChangeRoleInput, ModeratorValue>(
        .post,
        "/moderators/roles",
        "Gives a moderator another role."
    )
    package static let revokeModerator = Endpoint<NameInput, Nothing>(
        .post,
        "/moderators/revocations",
        "Ends a moderator's work, and all his tokens."
    )
    package static let tokens = Endpoint<Nothing, [TokenValue]>(.get, "/tokens", "The tokens, never what they are.")
    package static let addToken = Endpoint<AddTokenInput, TokenValue>(
        .post,
        "/tokens",
        "Registers a token by its SHA-256: the token itself stays with the one who made it."
    )
    package static let revokeToken = Endpoint<IDInput, Nothing>(
        .delete,
        "/tokens/{id}",
        parameters: [.id],
        "Makes a token useless at once."
    )
}

/// The routes of the audit.
extension Endpoints {
    package static let auditSize = Endpoint<Nothing, SizeValue>(.get, "/audit/size", "How many entries there are.")
    package static let auditEntries = Endpoint<PageInput, [EntryValue]>(
        .get,
        "/audit/entries",
        parameters: [.after, .limit(1000)],
        "Entries of the log in their order."
    )
    package static let auditKeys = Endpoint<Nothing, KeysValue>(
        .get,
        "/audit/keys",
        "The keys that verify checkpoints, the one that signs now first."
    )
    package static let checkpoint = Endpoint<CoveringInput, NoteValue>(
        .get,
        "/audit/checkpoint",
        parameters: [EndpointParameter("covering", .integer(0...Int64.max))],
        "The last checkpoint, or the first one of at least so many entries."
    )
    package static let signLog = Endpoint<Nothing, NoteValue>(
        .post,
        "/audit/checkpoints",
        "Signs the log as it stands."
    )
    package static let inclusion = Endpoint<InclusionInput, PathValue>(
        .get,
        "/audit/inclusion",
        parameters: [
            EndpointParameter("entry", .integer(1...Int64.max), isRequired: true),
            EndpointParameter("size", .integer(1...Int64.max), isRequired: true),
        ],
        "That an entry is among the first ones."
    )
    package static let consistency = Endpoint<ConsistencyInput, PathValue>(
        .get,
        "/audit/consistency",
        parameters: [
            EndpointParameter("from", .integer(1...Int64.max), isRequired: true),
            EndpointParameter("to", .integer(1...Int64.max), isRequired: true),
        ],
        "That a later log begins with an earlier one."
    )
    package static let verify = Endpoint<VerifyInput, VerificationValue>(
        .post,
        "/audit/verifications",
        "Checks the whole log, and that everything is as it says."
    )
    package static let recordExport = Endpoint<Nothing, Nothing>(
        .post,
        "/audit/exports",
        "Records that what visitors wrote is exported."
    )
}
