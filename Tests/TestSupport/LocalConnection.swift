import Foundation

/// A TCP connection to 127.0.0.1, closed with the object.
package final class LocalConnection {
    private let descriptor: Int32

    /// - Throws: `POSIXError`, with the code `ECONNREFUSED` where nobody listens.
    package init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Self.lastError }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Self.lastError }
    }

    deinit {
        close(descriptor)
    }

    package var reader: DescriptorReader {
        DescriptorReader(descriptor: descriptor)
    }

    /// Sends a short text in one piece.
    package func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw Self.lastError
        }
    }

    /// Sends a text of any length, as fast as it is taken.
    package func sendAll(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Self.lastError }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether the other side has closed it. What was received is left to be read.
    package var isClosed: Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
        return count == 0 || count < 0 && errno != EAGAIN
    }

    /// Sends a request, and reads one whole answer.
    package func exchange(_ request: String) throws -> WireAnswer {
        try send(request)
        return try reader.value(WireAnswer.init)
    }

    /// Tells the other side that nothing more will be sent.
    package func endSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    private static var lastError: POSIXError {
        POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
}
