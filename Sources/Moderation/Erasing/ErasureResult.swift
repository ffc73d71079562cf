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

    package init(erased: [Int64] = [], already: [Int64] = [], unknown: [Int64] = [], isOffDisk: Bool = true) {
        self.erased = erased
        self.already = already
        self.unknown = unknown
        self.isOffDisk = isOffDisk
    }
}
