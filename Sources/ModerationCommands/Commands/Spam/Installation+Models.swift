import Moderation
import SQLiteStore

extension Installation {
    /// Stores a model that begins anew; a running server takes it up by itself.
    ///
    /// - Returns: Its position.
    /// - Throws: `modelChanged` when something was decided, or another model stored, meanwhile.
    func begin(with draft: ModelDraft) async throws -> Int64 {
        guard let position = try await database.saveModel(draft) else { throw CommandsError.modelChanged }
        return position
    }
}
