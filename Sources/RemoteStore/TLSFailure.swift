import Moderation

/// What the TLS library says when no connection came about: its code's name stands in a long line for its own makers.
enum TLSFailure: Hashable {
    /// The other side answers in the clear.
    case plainText
    case untrustedCertificate
    case otherName
    /// In the library's words.
    case other(String)

    init(_ text: String) {
        let code = text.firstMatch(of: /OPENSSL_internal:([A-Z0-9_]+)/).map { String($0.1) }
        self =
            switch code {
            case "WRONG_VERSION_NUMBER", "HTTP_REQUEST", "HTTPS_PROXY_REQUEST": .plainText
            case "CERTIFICATE_VERIFY_FAILED": .untrustedCertificate
            case let code?: .other(code.lowercased().replacing("_", with: " "))
            case nil where text.contains("failedToValidateHostname"): .otherName
            case nil: .other(text)
            }
    }
}

extension RemoteFailure {
    static func untrusted(server: String, _ failure: TLSFailure) -> RemoteFailure {
        switch failure {
        case .plainText: .unreachable(server: server, reason: "it does not speak TLS at this port")
        case .untrustedCertificate:
            .insecure(server: server, reason: "its certificate is of no authority that this machine knows, or too old")
        case .otherName: .insecure(server: server, reason: "its certificate is for another name")
        case .other(let words): .insecure(server: server, reason: words)
        }
    }
}
