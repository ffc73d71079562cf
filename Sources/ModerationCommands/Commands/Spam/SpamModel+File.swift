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

    func write(to path: String) throws(CommandsError) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandsError(writing: path, error)
        }
    }
}
