import Foundation

/// A file that was not there before, for its owner alone from its first byte on.
struct NewFile {
    private let path: String
    private let handle: FileHandle

    /// - Throws: `pathExists`, `cannotWrite`.
    init(path: String) throws(CommandsError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? .pathExists(path) : .cannotWrite(path: path, underlying: String(cString: strerror(errno)))
        }
        self.path = path
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func write(_ data: Data) throws(CommandsError) {
        do {
            try handle.write(contentsOf: data)
        } catch {
            throw CommandsError(writing: path, error)
        }
    }

    /// Returns when everything is on disk.
    func close() throws(CommandsError) {
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw CommandsError(writing: path, error)
        }
    }

    /// Gives it, once closed, the name that it is to have.
    /// - Throws: `pathExists`, `cannotWrite`.
    func move(to name: String) throws(CommandsError) {
        guard !FileManager.default.fileExists(atPath: name) else { throw .pathExists(name) }
        do {
            try FileManager.default.moveItem(atPath: path, toPath: name)
        } catch {
            throw CommandsError(writing: name, error)
        }
    }

    /// Leaves no half of it behind.
    func abandon() {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: path)
    }
}
