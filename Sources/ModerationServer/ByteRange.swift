import HTTPTypes
import Hummingbird
import NIOCore

/// The part of a file that a request asks for (RFC 9110, section 14). Some players play a sound only from a server that
/// gives parts.
enum ByteRange: Hashable {
    case whole
    /// Not empty, and within the file.
    case part(Range<Int>)
    /// Begins behind the end.
    case unsatisfiable

    /// - Parameters:
    ///   - header: `Range` as it came. Several parts, other units and what is no range are answered with the whole.
    ///   - count: How many bytes the file has.
    init(_ header: String?, count: Int) {
        self = .whole
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return }
        let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }) else { return }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?) where first <= last:
            self = first < count ? .part(first..<Swift.min(last, count - 1) + 1) : .unsatisfiable
        case (let first?, nil) where ends[1].isEmpty:
            self = first < count ? .part(first..<count) : .unsatisfiable
        case (nil, let length?) where ends[0].isEmpty:
            self = length > 0 && count > 0 ? .part(Swift.max(count - length, 0)..<count) : .unsatisfiable
        default: break
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension Response {
    /// A file, or the part of it that was asked for.
    static func file(_ bytes: [UInt8], headers: HTTPFields, range header: String?) -> Response {
        var headers = headers
        headers[.acceptRanges] = "bytes"
        switch ByteRange(header, count: bytes.count) {
        case .whole:
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
            let body = ByteBuffer(bytes: bytes[range])
            return Response(status: .partialContent, headers: headers, body: ResponseBody(byteBuffer: body))
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(bytes.count)"
            headers[.contentType] = nil
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }
}
