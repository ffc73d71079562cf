import Foundation

/// Which file is at a path, and how long it is.
struct FileStatus: Hashable, Sendable {
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let node: UInt64
    }

    let identity: Identity
    /// In bytes.
    let size: Int64

    /// Returns nil when there is no such file.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.identity = Identity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
        self.size = Int64(status.st_size)
    }
}
