package import AuditLog

/// What was found when the whole log was checked: its entries, their tree, its checkpoints, and everything that it vouches
/// for.
package struct AuditVerification: Hashable, Sendable {
    /// Entries in the log.
    package var entries: Int64 = 0
    /// Of the tree of all entries.
    package var root = MerkleHash.empty
    /// Checkpoints whose signature and tree are right.
    package var checkpoints = 0
    /// How many entries the largest of them signs.
    package var signed: Int64 = 0
    /// Comments that were compared with the log.
    package var comments = 0
    /// Those among them that were erased.
    package var erased = 0
    package var decisions = 0
    /// By entry, those without one last.
    package var defects: [AuditDefect] = []

    package init() {}

    /// The first entry that fails; nil when all is well, or when what is wrong has no entry.
    package var firstBadEntry: Int64? {
        defects.first?.entry
    }
}
