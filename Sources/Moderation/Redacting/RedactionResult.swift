/// What a redaction did.
package struct RedactionResult: Hashable, Sendable {
    package let comment: Int64
    package let field: RedactionRequest.Field
    /// How many pieces of it were destroyed.
    package let count: Int
    /// Whether the pages that held them are gone from the write-ahead log too: see ``ErasureResult/isOffDisk``.
    package var isOffDisk: Bool

    package init(comment: Int64, field: RedactionRequest.Field, count: Int, isOffDisk: Bool = true) {
        self.comment = comment
        self.field = field
        self.count = count
        self.isOffDisk = isOffDisk
    }
}
