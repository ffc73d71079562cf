import Foundation
import SpamFilter

extension SpamModel {
    init(path: String) throws {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandsError(reading: path, error)
        }
        try self.init(bytes: Array(data))
    }

    /// Into a file that is not there yet, for its owner alone: words that were learned can be guessed from it.
    ///
    /// - Throws: `pathExists`, `cannotWrite`.
    func write(toNew path: String) throws(CommandsError) {
        let file = try NewFile(path: path)
        do throws(CommandsError) {
            try file.write(Data(bytes))
            try file.close()
        } catch {
            file.abandon()
            throw error
        }
    }

    /// Over what is there.
    func write(to path: String) throws(CommandsError) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandsError(writing: path, error)
        }
    }
}
