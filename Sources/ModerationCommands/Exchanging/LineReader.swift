import Foundation

/// The lines of a file or of standard input, read piece by piece, so that memory does not grow with the file.
struct LineReader {
    /// A longer line is told as nil, and is not kept.
    static let lineLimit = 4 << 20
    private static let pieceSize = 1 << 20

    private let next: () throws -> [UInt8]?
    private var piece: ArraySlice<UInt8> = []
    private var isAtEnd = false
    /// Bytes that were read so far.
    private(set) var position = 0

    /// - Parameter next: The next piece of the input; nil at its end.
    init(next: @escaping () throws -> [UInt8]?) {
        self.next = next
    }

    /// - Throws: `cannotRead`.
    init(path: String) throws(CommandsError) {
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            self.init {
                do {
                    return try handle.read(upToCount: Self.pieceSize).map { [UInt8]($0) }
                } catch {
                    throw CommandsError(reading: path, error)
                }
            }
        } catch {
            throw CommandsError(reading: path, error)
        }
    }

    init(text: String) {
        var rest: [UInt8]? = Array(text.utf8)
        self.init {
            defer { rest = nil }
            return rest
        }
    }

    /// The next line without its end; nil at the end of the input. A line that is too long has no bytes.
    mutating func line() throws -> (bytes: [UInt8], isTooLong: Bool)? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if piece.isEmpty, !isAtEnd {
                if let bytes = try next(), !bytes.isEmpty { piece = bytes[...] } else { isAtEnd = true }
            }
            guard !piece.isEmpty else { return line.isEmpty && !isTooLong ? nil : (line, isTooLong) }
            let end = piece.firstIndex(of: UInt8(ascii: "\n"))
            let part = piece[..<(end ?? piece.endIndex)]
            position += part.count + (end == nil ? 0 : 1)
            if line.count + part.count > Self.lineLimit {
                (line, isTooLong) = ([], true)
            } else if !isTooLong {
                line += part
            }
            piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
            if end != nil { return (line, isTooLong) }
        }
    }
}
