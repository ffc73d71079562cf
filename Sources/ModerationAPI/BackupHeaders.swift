/// What the headers of a backup are called.
package enum BackupHeaders {
    package static let contentType = "application/vnd.sqlite3"
    /// How many comments it holds.
    package static let comments = "Duyet-Backup-Comments"
    /// Its SHA-256 as in RFC 9530: `sha-256=:BASE64:`.
    package static let digest = "Repr-Digest"

    package static func digestText(_ digest: String) -> String { "sha-256=:\(digest):" }
}
