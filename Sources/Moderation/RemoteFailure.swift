/// Why a server did not do what a command asked of it.
package enum RemoteFailure: Hashable, Sendable {
    case invalidAddress(String)
    /// The token would travel in the open.
    case unencrypted(String)
    case missingToken
    case unreachable(server: String, reason: String)
    /// The server's certificate is not good, or it speaks no TLS.
    case insecure(server: String, reason: String)
    case timedOut(server: String)
    case notDuyet(server: String, status: Int)
    /// Of the API: the server's and ours.
    case version(server: String, theirs: String, ours: String)
    case unauthorized(server: String)
    /// What the server said, by its code and in words.
    case refused(code: String, detail: String)
    case unreadable(server: String)
}

extension RemoteFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidAddress(let text):
            "\"\(text)\" is no server's address: write scheme and host, for example https://binhluan.example.vn"
        case .unencrypted(let server):
            "\(server) is not encrypted, and the token would travel in the open: use https://"
        case .missingToken:
            "There is no token: set DUYET_TOKEN to the one that `duyet moderators token` printed."
        case .unreachable(let server, let reason):
            "\(server) cannot be reached: \(reason). Check the address, the network, and whether the server runs."
        case .insecure(let server, let reason):
            "\(server) cannot be trusted: \(reason). Its certificate must be good for this name."
        case .timedOut(let server):
            "\(server) did not answer in time: try again, and look what was done (`duyet history`)."
        case .notDuyet(let server, 413):
            """
            \(server) answered 413: a proxy in front of it takes nothing so large. \
            Let it take bodies of 16 MB below /v1/moderation/.
            """
        case .notDuyet(let server, 504):
            """
            \(server) answered 504: a proxy in front of it waits no longer. \
            Let it wait 30 minutes below /v1/moderation/, and look what was done (`duyet history`).
            """
        case .notDuyet(let server, let status):
            "\(server) answered \(status), but not as a Duyet server with this API: check the address."
        case .version(let server, let theirs, let ours):
            "\(server) speaks version \(theirs) of the API, this program version \(ours): use the same release on both sides."
        case .unauthorized(let server):
            "\(server) does not know this token: it may have expired or been revoked (`duyet moderators tokens`)."
        case .refused(_, let detail): detail
        case .unreadable(let server):
            "\(server) gave an answer that cannot be read: use the same release on both sides."
        }
    }
}
