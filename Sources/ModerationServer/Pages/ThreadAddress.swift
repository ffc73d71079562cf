import Foundation

/// The address of a thread's page.
struct ThreadAddress {
    let site: String
    let key: String

    /// Relative to the server, percent-encoded.
    func path(_ extra: [(String, String)] = []) -> String {
        let query = ([("key", key)] + extra).map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
        return "/\(site)/thread?\(query)"
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    /// RFC 3986's unreserved characters, and the slash, which is allowed in a query.
    private static let allowed = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
    )
}
