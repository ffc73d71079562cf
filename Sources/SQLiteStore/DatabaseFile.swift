import Foundation
import Moderation

/// The file that a database was opened from.
///
/// SQLite goes on writing into a file that was deleted or replaced; what is acknowledged then is lost with the process. So
/// before each transaction it is made sure that the path still leads to the same file.
struct DatabaseFile: Hashable, Sendable {
    private let path: String
    private let identity: Identity

    private struct Identity: Hashable, Sendable {
        let device: UInt64
        let node: UInt64

        init?(path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            self.device = UInt64(status.st_dev)
            self.node = UInt64(status.st_ino)
        }
    }

    /// Returns nil when there is no such file.
    init?(path: String) {
        guard let identity = Identity(path: path) else { return nil }
        self.path = path
        self.identity = identity
    }

    /// Of the file and its write-ahead log.
    var bytes: Int {
        [path, "\(path)-wal"].reduce(0) { sum, path in
            var status = stat()
            return stat(path, &status) == 0 ? sum + Int(status.st_size) : sum
        }
    }

    /// - Throws: `store(.missing)` when another file, or none, is at the path now.
    func check() throws(ModerationError) {
        guard Identity(path: path) == identity else {
            throw .store(.missing, underlying: "\(path) is not the file any more that was opened")
        }
    }
}
