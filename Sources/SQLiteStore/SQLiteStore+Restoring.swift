import Foundation
import GRDB
package import Moderation

extension SQLiteStore {
    /// Copies a database, as ``backup(to:)`` makes them, into a new file, and brings the copy up to this version. The backup itself
    /// is only read.
    ///
    /// - Parameters:
    ///   - backup: Of a file; a write-ahead log beside it is taken in.
    ///   - path: Of a file that there is not.
    /// - Returns: The store in the new file.
    /// - Throws: `store`; the new file is then gone.
    package static func restore(_ backup: String, to path: String) throws(ModerationError) -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: backup) else { throw .store(.missing, underlying: backup) }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let source = try DatabaseQueue(path: backup, configuration: configuration)
            let copy = try DatabaseQueue(path: path)
            try source.backup(to: copy)
            try copy.close()
            return try SQLiteStore(path: path)
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
            throw ModerationError(storeFailure: error)
        }
    }

    /// Brings what stands in the write-ahead log into the file itself, and closes it, so that the file can be moved.
    package func close() throws(ModerationError) {
        do {
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try database.close()
        } catch {
            throw ModerationError(storeFailure: error)
        }
    }

    /// Whether another process has a database open: only one that is alone can leave the write-ahead log. A file that is no
    /// database, or a damaged one, is in nobody's use as far as can be told.
    package static func isInUse(_ path: String) -> Bool {
        do {
            var configuration = Configuration()
            configuration.busyMode = .immediateError
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let mode = try queue.writeWithoutTransaction {
                try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE")
            }
            try queue.close()
            return mode == "wal"
        } catch let error as DatabaseError {
            return [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
        } catch {
            return false
        }
    }
}
