import Foundation

/// A folder of its own beside the database, where there is most likely room, in which a copy is made.
///
/// It is locked as long as it is used. The lock ends with the process, however that ends: so a folder without one was left behind.
struct BackupFolder {
    private static let prefix = "backup-"

    let url: URL
    private let lock: FileHandle?

    init(in folder: URL) throws {
        url = folder.appending(path: "\(Self.prefix)\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: url,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        lock = Self.lock(url)
    }

    func remove() {
        try? FileManager.default.removeItem(at: url)
        try? lock?.close()
    }

    /// Removes those that nobody uses any more.
    static func sweep(_ folder: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard UUID(uuidString: String(name.dropFirst(prefix.count))) != nil else { continue }
            let url = folder.appending(path: name, directoryHint: .isDirectory)
            guard let lock = Self.lock(url) else { continue }
            try? FileManager.default.removeItem(at: url)
            try? lock.close()
        }
    }

    /// Nil where somebody else has it, or there is no such folder.
    private static func lock(_ url: URL) -> FileHandle? {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? handle : nil
    }
}
