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
            store = try SQLiteStore.restore(path, to: folder.appending(component: "copy.sqlite").path)
        } catch {
            try? manager.removeItem(at: folder)
            throw error
        }
        self.folder = folder
    }

    func remove() {
        try? store.close()
        try? FileManager.default.removeItem(at: folder)
    }
}
