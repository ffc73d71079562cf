/// Destroys pieces of comments, so that the log still verifies.
package protocol RedactionStore: Sendable {
    /// Destroys a piece for good: what is left of it is that there was one. All digests of the comment are made anew under another
    /// salt, as the old ones could be tried against guesses.
    ///
    /// - Parameters:
    ///   - request: Which piece.
    ///   - receipt: The digest of the receipt that goes with a comment's salt, by which the visitor's stays good; a server makes
    ///     its own.
    /// - Returns: How much of it was destroyed.
    /// - Throws: `unknownComment`, `erasedComment`, `nothingToRedact`.
    func redact(
        _ request: RedactionRequest,
        receipt: @escaping @Sendable (_ comment: Int64, _ salt: [UInt8]) -> [UInt8]
    ) async throws(ModerationError) -> RedactionResult
}
