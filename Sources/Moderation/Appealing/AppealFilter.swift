/// Which appeals a listing shows.
package struct AppealFilter: Hashable, Sendable {
    package var site: String?
    /// Only appeals at these sites; nil: at all.
    package var sites: Set<String>?
    package var states: Set<Appeal.State>
    package var limit: Int

    package init(site: String? = nil, states: Set<Appeal.State> = [.open], limit: Int = 50) {
        self.site = site
        self.states = states
        self.limit = limit
    }
}
