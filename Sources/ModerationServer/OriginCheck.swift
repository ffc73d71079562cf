import HTTPTypes
import Hummingbird
import Moderation

/// Says which pages may post to a site: those of its origins, and our own.
struct OriginCheck: Sendable {
    /// Our own origin as visitors see it, if it was configured.
    let publicOrigin: String?

    /// A browser that sends no `Origin` is an old one, or no browser: then there is nothing to check.
    func check(_ request: Request, site: Site) throws(ServerError) {
        guard let origin = request.headers[.origin] else { return }
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

    /// Our own origins, as far as this request tells.
    func ownOrigins(_ request: Request) -> [String] {
        let authority = request.head.authority ?? ""
        return [publicOrigin, "http://\(authority)", "https://\(authority)"].compactMap { $0 }
    }
}
