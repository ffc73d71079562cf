import Crypto
import Dispatch
package import Foundation
import GRDB
package import Moderation

extension SQLiteStore: BackupStore {
    package func openBackup(moderator: String, time: Date) async throws(ModerationError) -> OpenBackup {
        try await recordExport(moderator: moderator, time: time)
        do {
            let place = try BackupFolder(in: self.file?.folder ?? FileManager.default.temporaryDirectory)
            defer { place.remove() }
            let copy = place.url.appending(component: "copy.sqlite")
            let comments = try await backup(to: copy.path)
            let file = try FileHandle(forReadingFrom: copy)
            let (size, digest) = try await Self.offThread { try Self.digest(of: file) }
            return OpenBackup(file: file, size: size, digest: digest, comments: comments)
        } catch let error as ModerationError {
            throw error
        } catch {
            throw ModerationError(storeFailure: error)
        }
    }

    /// Removes the copies beside the database that were being made when a server was cut short.
    package func sweepBackups() {
        if let folder = file?.folder { BackupFolder.sweep(folder) }
    }

    private static func digest(of file: FileHandle) throws -> (size: Int, digest: [UInt8]) {
        var hash = SHA256()
        var size = 0
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            hash.update(data: piece)
            size += piece.count
        }
        try file.seek(toOffset: 0)
        return (size, Array(hash.finalize()))
    }

    /// Does what takes long on a thread of its own, so that none is held up that others need.
    static func offThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Swift.Result { try body() }) }
        }
    }
}
