package import Foundation
package import Moderation
import ModerationAPI

extension RemoteDesk: BlockStore {
    package func addBlock(_ draft: BlockDraft) async throws(ModerationError) -> BlockResult {
        guard let result = try await connection.call(Endpoints.addBlock, AddBlockInput(draft)).result else {
            throw unreadable
        }
        return result
    }

    package func removeBlock(
        _ id: Int64,
        moderator: String,
        time: Date
    ) async throws(ModerationError) -> Block {
        guard id > 0 else { throw .unknownBlock(id) }
        return try await connection.call(Endpoints.removeBlock, IDInput(id: id)).block
    }

    package func blocks() async throws(ModerationError) -> [Block] {
        try await connection.call(Endpoints.blocks, Nothing()).map(\.block)
    }
}
