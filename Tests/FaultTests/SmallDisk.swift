import Foundation

/// A file system in memory that can be filled. Only the superuser can make one.
final class SmallDisk: Sendable {
    let folder: URL
    private var ballast: URL { folder.appending(component: "ballast") }

    static let isPossible = (try? SmallDisk(megabytes: 1)) != nil

    /// - Throws: `POSIXError` when it cannot be mounted.
    init(megabytes: Int) throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "duyet-disk-\(UUID().uuidString)",
            directoryHint: .isDirectory
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            let code = errno
            try? FileManager.default.removeItem(at: folder)
            throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
        }
    }

    deinit {
        umount2(folder.path, Int32(MNT_DETACH))
        try? FileManager.default.removeItem(at: folder)
    }

    /// Leaves no free byte.
    func fill() {
        let file = open(ballast.path, O_CREAT | O_WRONLY, 0o600)
        let block = [UInt8](repeating: 0, count: 4096)
        while write(file, block, block.count) > 0 {}
        close(file)
    }

    func makeRoom() throws {
        try FileManager.default.removeItem(at: ballast)
    }
}
