import HTTPTypes
import Hummingbird

extension PublishedPages.Page {
    /// The page, or 304 when the client has it already (RFC 9110, section 13.1.2).
    func response(to request: Request, contentType: String) -> Response {
        var headers: HTTPFields = [.eTag: entityTag, .cacheControl: "public, max-age=0, must-revalidate"]
        if isMatch(request.headers[.ifNoneMatch]) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = contentType
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }

    private func isMatch(_ header: String?) -> Bool {
        guard let header else { return false }
        if header == entityTag || header == "*" { return true }
        return header.split(separator: ",").contains { tag in
            var tag = tag.drop { $0 == " " }
            if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
            return tag.prefix { $0 != " " } == entityTag
        }
    }
}
