import AsyncHTTPClient
import Crypto
package import Foundation
package import Moderation
import ModerationAPI
import NIOHTTP1

extension RemoteDesk {
    /// What the server finds of its own installation.
    package func findings() async throws(ModerationError) -> [Finding] {
        try await connection.call(Endpoints.findings, Nothing()).map(\.finding)
    }

    /// - Parameter write: Given the copy of the server's database, piece by piece.
    /// - Returns: How many comments it holds.
    /// - Throws: `ModerationError`, also where the pieces are not what the server sent; what `write` throws.
    package func backup(write: (_ piece: Data) throws -> Void) async throws -> Int {
        let response = try await connection.open(Endpoints.backup.request, Nothing())
        guard let digest = response.headers.first(name: BackupHeaders.digest),
            let comments = response.headers.first(name: BackupHeaders.comments).flatMap(Int.init)
        else {
            throw unreadable
        }
        var hash = SHA256()
        var pieces = connection.pieces(of: response)
        while let piece = try await pieces.next() {
            hash.update(data: piece)
            try write(Data(piece))
        }
        let found = Data(hash.finalize()).base64EncodedString()
        guard digest == BackupHeaders.digestText(found) else { throw unreadable }
        return comments
    }
}
