import Foundation
import Moderation
import SQLiteStore

/// Where a backup is brought back to: the database's file, and what was there before.
struct RestorePlace: Sendable {
    let path: String
    private let time: Date

    init(path: String, time: Date) {
        self.path = path
        self.time = time
    }

    /// The copy while it is checked.
    var temporary: String { "\(path).restoring" }

    /// Where what was there before goes.
    var earlier: String {
        let digits = time.rfc3339.filter { $0.isNumber || $0 == "T" }
        return "\(path).before-\(digits)"
    }

    var exists: Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// - Throws: `pathExists`, `databaseInUse`, `cannotWrite`.
    func check(force: Bool) throws(CommandsError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else {
            throw .cannotWrite(path: path, underlying: "there is no folder \(folder)")
        }
        guard !FileManager.default.fileExists(atPath: temporary) else { throw .pathExists(temporary) }
        guard exists else { return }
        guard force else { throw .databaseExists(path) }
        guard !SQLiteStore.isInUse(path) else { throw .databaseInUse(path) }
    }

    /// Puts the checked copy there; what was there before stays beside it.
    func take() throws(CommandsError) {
        do {
            for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
                try FileManager.default.moveItem(atPath: path + suffix, toPath: earlier + suffix)
            }
            try FileManager.default.moveItem(atPath: temporary, toPath: path)
        } catch {
            throw CommandsError(writing: path, error)
        }
    }

    /// Leaves everything as it was.
    func abandon() {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: temporary + suffix) }
    }
}
