package import AuditLog

/// What a model is that was learned all anew.
package struct RebuildReport: Hashable, Sendable {
    /// A beginning that is not in the new model.
    package struct Dropped: Hashable, Sendable {
        package let kind: ModelRecord.Kind
        /// Sequence of its entry.
        package let entry: Int64

        package init(kind: ModelRecord.Kind, entry: Int64) {
            self.kind = kind
            self.entry = entry
        }
    }

    /// Nil: it was not stored.
    package let version: ModelVersion?
    /// Lessons that were left out.
    package let omitted: Int
    /// Lessons of erased comments, which cannot be learned again.
    package let lost: Int
    package let ham: Int
    package let spam: Int
    package let changes: BandChanges
    package let dropped: [Dropped]

    package init(
        version: ModelVersion?,
        omitted: Int,
        lost: Int,
        ham: Int,
        spam: Int,
        changes: BandChanges,
        dropped: [Dropped]
    ) {
        self.version = version
        self.omitted = omitted
        self.lost = lost
        self.ham = ham
        self.spam = spam
        self.changes = changes
        self.dropped = dropped
    }
}
