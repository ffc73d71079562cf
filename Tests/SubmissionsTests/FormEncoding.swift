import Submissions

/// Writes fields down in each format, the other way round from `FormDecoder`.
enum FormEncoding {
    static func all(_ fields: [FormField]) -> [([UInt8], BodyFormat)] {
        [
            (urlEncoded(fields), .urlEncoded), (json(fields), .json),
            (multipart(fields, boundary: "--x'y"), .multipart(boundary: "--x'y")),
        ]
    }

    static func urlEncoded(_ fields: [FormField]) -> [UInt8] {
        Array(fields.map { "\(percent($0.name))=\(percent($0.value))" }.joined(separator: "&").utf8)
    }

    static func json(_ fields: [FormField]) -> [UInt8] {
        Array("{\(fields.map { "\(quoted($0.name)) : \(quoted($0.value))" }.joined(separator: ", "))}\n".utf8)
    }

    static func multipart(_ fields: [FormField], boundary: String) -> [UInt8] {
        let parts = fields.map { field in
            let name = field.name.unicodeScalars.map { $0 == "\"" ? "%22" : String($0) }.joined()
            return "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(field.value)\r\n"
        }
        return Array((parts.joined() + "--\(boundary)--\r\n").utf8)
    }

    private static func percent(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39: String(UnicodeScalar(byte))
            case 0x20: "+"
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }.joined()
    }

    /// Everything but ASCII letters in UTF-16 escapes.
    private static func quoted(_ text: String) -> String {
        let units = text.utf16.map { unit in
            switch unit {
            case 0x61...0x7A: String(decoding: [unit], as: UTF16.self)
            default: "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
            }
        }
        return "\"\(units.joined())\""
    }
}
