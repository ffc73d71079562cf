/// What the log says of a site.
package struct LoggedSite: Hashable, Sendable {
    /// Its last entry.
    package internal(set) var last: Int64
    package internal(set) var version: Int64?
    /// By key, as `duyet sites set` takes them. What the log never mentioned has its default.
    package internal(set) var settings: [String: String] = [:]
}
