import HTTPTypes
import Moderation

/// The routes of the installation as a whole.
extension Endpoints {
    package static let export = StreamEndpoint<ExportInput>(
        Endpoint(
            .get,
            "/exports/comments",
            parameters: [
                EndpointParameter("site", .text),
                EndpointParameter("status", .list(CommentStatus.allCases.map(\.rawValue))),
                EndpointParameter("withSources", .flag),
            ],
            "Comments with all that belongs to them, a JSON object a line, and a last line with their count."
        ),
        contentType: "application/x-ndjson"
    )
    package static let importComments = Endpoint<ImportInput, ImportOutcomesValue>(
        .post,
        "/sites/{site}/imports",
        parameters: [EndpointParameter("site", .text, isRequired: true)],
        "Takes in comments from elsewhere, all in one transaction; none that was imported before.",
        bodyLimit: 24 << 20,
        patience: .seconds(600),
        permission: .importComments
    )
    package static let findings = Endpoint<Nothing, [FindingValue]>(
        .get,
        "/installation/findings",
        "Checks configuration, secrets, database, disk and clock.",
        patience: .seconds(1800)
    )
    package static let backup = StreamEndpoint<Nothing>(
        Endpoint(
            .post,
            "/installation/backups",
            "A checked copy of the database; its headers say its SHA-256, and how many comments it holds.",
            patience: .seconds(1800),
            changes: false
        ),
        contentType: BackupHeaders.contentType
    )
}
