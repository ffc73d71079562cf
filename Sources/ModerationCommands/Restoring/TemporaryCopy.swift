import Foundation
import SQLiteStore

/// A copy of a database in a folder of its own, for this user alone: opening one brings its schema up to date and writes to it,
/// and what an auditor was given has to stay as it is.
struct TemporaryCopy {
    let store: SQLiteStore
    private let folder: URL

    /// - Throws: `cannotWrite`; `store` when it is no database of Duyet.
    init(of path: String) throws {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(component: "duyet-\(UUID().uuidString)")
        do {
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            try manager.createDirectory(at: folder, withIntermediateDirectories: false, attributes: attributes)
        } catch {
            throw CommandsError(writing: folder.path, error)
        }
        do {
            let copy = folder.appending(component: "copy.sqlite").path
            store = try Self.isAtRest(path) ? Self.open(path, as: copy) : SQLiteStore.restore(path, to: copy)
        } catch {
            try? manager.removeItem(at: folder)
            throw error
        }
        self.folder = folder
    }

    /// Whether nobody has it open, and no part of it is in a write-ahead log.
    private static func isAtRest(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path) && !FileManager.default.fileExists(atPath: "\(path)-wal")
    }

    /// Byte by byte: to read it by SQLite would leave files beside it, or fail where none can be written.
    private static func open(_ path: String, as copy: String) throws -> SQLiteStore {
        do {
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
        } catch {
            throw CommandsError(reading: path, error)
        }
        return try SQLiteStore(path: copy)
    }

    func remove() {
        try? store.close()
        try? FileManager.default.removeItem(at: folder)
    }
}
