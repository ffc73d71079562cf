/// Which version of the moderation API is spoken. Server and client name theirs in every message.
package enum APIVersion {
    /// The name of the header.
    package static let header = "Duyet-API-Version"
    /// Changes when an older client could misunderstand the server, or the other way round.
    package static let current = "1"
}
