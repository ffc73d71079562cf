/// What an erasure did.
package struct ErasureResult: Hashable, Sendable {
    package let erased: [Int64]
    /// Comments that were erased before.
    package let already: [Int64]
    /// Ids that no comment has.
    package let unknown: [Int64]
    /// Whether the pages that held the text are gone from the write-ahead log too. Where a reader keeps them for now, they go
    /// with the next checkpoint of the database.
    package var isOffDisk: Bool
    /// The number of the proposal that somebody else has to confirm, where a site asks for that; then nothing was erased.
    package let proposal: Int64?
    /// What is to be erased then.
    package let proposed: [Int64]

    package init(
        erased: [Int64] = [],
        already: [Int64] = [],
        unknown: [Int64] = [],
        isOffDisk: Bool = true,
        proposal: Int64? = nil,
        proposed: [Int64] = []
    ) {
        self.proposal = proposal
        self.proposed = proposed
        self.erased = erased
        self.already = already
        self.unknown = unknown
        self.isOffDisk = isOffDisk
    }
}
