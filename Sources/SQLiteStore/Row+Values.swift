import Foundation
import GRDB
import Moderation

extension Row {
    /// A text column that holds one of an enumeration's raw values.
    func decode<Value: RawRepresentable>(forKey column: String) throws -> Value where Value.RawValue == String {
        let text: String = self[column]
        guard let value = Value(rawValue: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown \(column) \"\(text)\"")
        }
        return value
    }

    func bytes(_ column: String) -> [UInt8] {
        let data: Data = self[column]
        return Array(data)
    }

    func date(_ column: String) -> Date {
        Date(milliseconds: self[column])
    }
}
