import Crypto
import Foundation
import GzipEncoding
import HTTPTypes
import Hummingbird
import NIOCore

/// Bytes that are sent many times, as they are and, where that is shorter, compressed once. There is nothing secret and nothing
/// of a request in them, so that their length tells nothing (BREACH).
struct EncodedContent: Sendable {
    private struct Representation {
        let bytes: ByteBuffer
        /// Strong: differs whenever the bytes do.
        let entityTag: String
    }

    private let plain: Representation
    private let compressed: Representation?

    /// - Parameters:
    ///   - bytes: As they are.
    ///   - isCompressed: Whether a compressed form is made beside them.
    init(_ bytes: ByteBuffer, isCompressed: Bool = true) {
        let plainBytes = Array(bytes.readableBytesView)
        let tag = Data(SHA256.hash(data: plainBytes).prefix(16)).base64EncodedString().prefix(22)
        plain = Representation(bytes: bytes, entityTag: "\"\(tag)\"")
        compressed = (isCompressed ? GzipEncoding.compressed(plainBytes) : nil).map { file in
            Representation(bytes: ByteBuffer(bytes: file), entityTag: "\"\(tag)-gzip\"")
        }
    }

    /// The bytes as they are.
    var bytes: ByteBuffer { plain.bytes }

    /// What both forms take.
    var byteCount: Int { plain.bytes.readableBytes + (compressed?.bytes.readableBytes ?? 0) }

    /// The form that the client wants, or 304 when it has that already (RFC 9110, section 13.1.2).
    func response(
        to request: Request,
        contentType: String,
        cacheControl: String = "public, max-age=0, must-revalidate"
    ) -> Response {
        var headers: HTTPFields = [.cacheControl: cacheControl]
        var representation = plain
        if let compressed {
            headers[.vary] = "Accept-Encoding"
            if AcceptedEncodings.prefersGzip(request.headers[.acceptEncoding]) {
                representation = compressed
                headers[.contentEncoding] = "gzip"
            }
        }
        headers[.eTag] = representation.entityTag
        if Self.names(request.headers[.ifNoneMatch], representation.entityTag) {
            headers[.contentEncoding] = nil
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = contentType
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: representation.bytes))
    }

    private static func names(_ header: String?, _ entityTag: String) -> Bool {
        guard let header else { return false }
        if header == entityTag || header == "*" { return true }
        return header.split(separator: ",").contains { tag in
            var tag = tag.drop { $0 == " " }
            if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
            return tag.prefix { $0 != " " } == entityTag
        }
    }
}
