import Foundation
import Moderation

/// The file that a database was opened from.
///
/// SQLite goes on writing into a file that was deleted or replaced; what is acknowledged then is lost with the process. So
/// before each transaction it is made sure that the path still leads to the same file.
struct DatabaseFile: Hashable, Sendable {
    private let path: String
    private let identity: FileStatus.Identity
    /// What a commit of many posts writes, in bytes.
    private static let room: Int64 = 1 << 18

    /// Returns nil when there is no such file.
    init?(path: String) {
        guard let status = FileStatus(path: path) else { return nil }
        self.path = path
        self.identity = status.identity
    }

    /// In which it lies.
    var folder: URL { URL(filePath: path).deletingLastPathComponent() }

    /// Of the file and its write-ahead log.
    var bytes: Int {
        [path, "\(path)-wal"].reduce(0) { sum, path in
            var status = stat()
            return stat(path, &status) == 0 ? sum + Int(status.st_size) : sum
        }
    }

    /// Whether the disk has room for a transaction; true where it cannot be told.
    var hasRoom: Bool {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else { return true }
        return free >= Self.room
    }

    /// - Throws: `store(.missing)` when another file, or none, is at the path now.
    func check() throws(ModerationError) {
        guard FileStatus(path: path)?.identity == identity else {
            throw .store(.missing, underlying: "\(path) is not the file any more that was opened")
        }
    }
}
