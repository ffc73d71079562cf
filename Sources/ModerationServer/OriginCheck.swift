import HTTPTypes
import Hummingbird
import Moderation

/// Says which pages may post to a site: those of its origins, and our own.
struct OriginCheck: Sendable {
    /// Our own origin as visitors see it, if it was configured.
    let publicOrigin: String?

    /// A browser that sends no `Origin` is an old one, or no browser; `null` stands for a page that keeps its address to
    /// itself (`Referrer-Policy: no-referrer`). Nothing is lost by that: a form carries no authority of the visitor's.
    func check(_ request: Request, site: Site) throws(ServerError) {
        guard let origin = request.headers[.origin], origin != "null" else { return }
        guard isAllowed(origin, request: request, site: site) else { throw .originForbidden(origin) }
    }

    func isAllowed(_ origin: String, request: Request, site: Site) -> Bool {
        site.origins.contains(origin) || isOwn(origin, request: request)
    }

    /// The same host and port as the request was sent to.
    func isOwn(_ origin: String, request: Request) -> Bool {
        if origin == publicOrigin { return true }
        guard let authority = request.head.authority, !authority.isEmpty else { return false }
        return origin == "http://\(authority)" || origin == "https://\(authority)"
    }

    /// Our own origin as it was configured: what a request says of it may be forged, and is not to be stored.
    var publicOrigins: [String] {
        publicOrigin.map { [$0] } ?? []
    }

    /// Our own address for links in the answer to this request alone.
    func ownAddress(_ request: Request, isSecure: Bool) -> String {
        publicOrigin ?? request.head.authority.map { "\(isSecure ? "https" : "http")://\($0)" } ?? ""
    }

    /// Our own origins, as far as this request tells.
    func ownOrigins(_ request: Request) -> [String] {
        let authority = request.head.authority ?? ""
        return [publicOrigin, "http://\(authority)", "https://\(authority)"].compactMap { $0 }
    }
}
