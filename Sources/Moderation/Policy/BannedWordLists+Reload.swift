extension BannedWordLists {
    /// What came of reading a list again.
    package enum Reloaded: Hashable, Sendable {
        /// The site has no list.
        case none
        case read(file: String)
        /// The one read before stays in force.
        case broken(file: String, problem: String)
    }
}
