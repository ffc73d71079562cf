import Foundation

/// Reads text from a pipe or a socket, and gives up when nothing came for too long.
package struct DescriptorReader {
    package enum Failure: Error {
        case tooLate(soFar: String)
        case ended(soFar: String)
        case system(Int32)
    }

    /// Milliseconds without a byte.
    private static let patience: Int32 = 30_000
    let descriptor: Int32

    /// What comes until the text holds an expected one.
    package func text(until expected: String) throws -> String {
        try value { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return text.contains(expected) ? text : nil
        }
    }

    /// What comes until it can be read as a value.
    ///
    /// - Parameter parse: Given all that came; nil while something is missing.
    /// - Returns: The value.
    /// - Throws: `Failure`.
    package func value<Value>(_ parse: ([UInt8]) -> Value?) throws -> Value {
        var bytes: [UInt8] = []
        while true {
            if let value = parse(bytes) { return value }
            let more = try chunk(after: bytes)
            guard !more.isEmpty else { throw Failure.ended(soFar: String(decoding: bytes, as: UTF8.self)) }
            bytes += more
        }
    }

    /// What comes until the other side closes.
    package func textToEnd() throws -> String {
        var bytes: [UInt8] = []
        while true {
            let more = try chunk(after: bytes)
            guard !more.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
            bytes += more
        }
    }

    /// Empty at the end.
    private func chunk(after bytes: [UInt8]) throws -> [UInt8] {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let ready = poll(&waiting, 1, Self.patience)
        guard ready >= 0 else { throw Failure.system(errno) }
        guard ready > 0 else { throw Failure.tooLate(soFar: String(decoding: bytes, as: UTF8.self)) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw Failure.system(errno) }
        return Array(buffer.prefix(count))
    }
}
