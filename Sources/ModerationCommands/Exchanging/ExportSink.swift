import Foundation

/// Where an export goes: a new file for its owner alone, or standard output.
struct ExportSink {
    private let path: String?
    private let handle: FileHandle?
    private let output: Output

    /// - Parameters:
    ///   - path: Of the new file; nil: standard output.
    ///   - output: Of the command.
    /// - Throws: `cannotWrite`.
    init(path: String?, output: Output) throws(CommandsError) {
        self.path = path
        self.output = output
        guard let path else {
            handle = nil
            return
        }
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: attributes),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            throw .cannotWrite(path: path, underlying: String(cString: strerror(errno)))
        }
        self.handle = handle
    }

    func write(_ text: String) throws(CommandsError) {
        guard let handle, let path else { return output.write(text) }
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            throw CommandsError(writing: path, error)
        }
    }

    /// Returns when everything is on disk.
    func close() throws(CommandsError) {
        guard let handle, let path else { return }
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw CommandsError(writing: path, error)
        }
    }
}
