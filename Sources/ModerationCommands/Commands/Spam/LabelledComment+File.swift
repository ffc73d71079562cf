import Foundation
import SpamFilter

extension LabelledComment {
    static func comments(at path: String) throws -> [LabelledComment] {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandsError(reading: path, error)
        }
        return try comments(inLines: data)
    }
}
