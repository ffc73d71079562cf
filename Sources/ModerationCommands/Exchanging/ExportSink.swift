import Foundation

/// Where an export goes: a new file for its owner alone, or standard output.
struct ExportSink {
    private let file: NewFile?
    private let output: Output

    /// - Parameters:
    ///   - path: Of the new file; nil: standard output.
    ///   - output: Of the command.
    /// - Throws: `pathExists`, `cannotWrite`.
    init(path: String?, output: Output) throws(CommandsError) {
        if let path { file = try NewFile(path: path) } else { file = nil }
        self.output = output
    }

    func write(_ text: String) throws(CommandsError) {
        guard let file else { return output.write(text) }
        try file.write(Data(text.utf8))
    }

    /// Returns when everything is on disk.
    func close() throws(CommandsError) {
        try file?.close()
    }

    /// What failed leaves no file behind.
    func abandon() {
        file?.abandon()
    }
}
