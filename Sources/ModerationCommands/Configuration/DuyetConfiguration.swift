import Logging
import ModerationServer

/// Everything that an operator sets, except the sites' policies. The paths are absolute.
struct DuyetConfiguration: Hashable, Sendable {
    enum LogFormat: String, Hashable, Sendable, CaseIterable {
        /// For people and journald.
        case text
        /// One object a line.
        case json
    }

    var server = ServerConfiguration()
    var storePath = "duyet.sqlite"
    /// How long a transaction waits for one of another process.
    var busyTimeout = Duration.seconds(5)
    /// From a challenge's issue to its expiry.
    var captchaLifetime = Duration.seconds(600)
    /// The name under which decisions are recorded; nil: the login name.
    var moderator: String?
    var bannedWordsFolder = "banned-words"
    /// Whether anyone may read the entries of the audit log over HTTP, and not only their hashes.
    var publishesAuditEntries = false
    var secretsFile = "secrets.yaml"
    var logLevel = Logger.Level.info
    var logFormat = LogFormat.text
}
