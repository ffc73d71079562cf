package import Foundation
package import Submissions

/// A publication that embeds Duyet.
package struct Site: Hashable, Sendable, Codable {
    /// Slug: 1 to 40 of a–z, 0–9 and inner hyphens; part of every public address.
    package let id: String
    package var name: String
    /// Origins (`https://bao.example.vn`) whose pages may post and embed.
    package var origins: [String]
    package var language: Language
    package var policy: SitePolicy
    /// Counts the changes of this site's settings, from 1; recorded with every verdict.
    package var version: Int64
    package var created: Date

    package init(
        id: String,
        name: String,
        origins: [String] = [],
        language: Language = .vi,
        policy: SitePolicy = SitePolicy(),
        version: Int64 = 1,
        created: Date
    ) throws(ModerationError) {
        guard Self.isSlug(id) else { throw .invalidSite(id) }
        self.id = id
        self.name = name
        self.origins = try origins.map { text throws(ModerationError) in try Self.origin(text) }
        self.language = language
        self.policy = policy
        self.version = version
        self.created = created
    }

    private static func isSlug(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...40).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-") else {
            return false
        }
        guard !reserved.contains(text) else { return false }
        return bytes.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
    }

    /// First path components that are ours, so that a site cannot hide a route.
    private static let reserved: Set<String> = [
        "captcha", "receipts", "v1", "healthz", "readyz", "metrics", "translations", "portal",
    ]

    /// Scheme, host and port, as a browser writes them in `Origin`: an internationalised host as `xn--…`.
    package static func origin(_ text: String) throws(ModerationError) -> String {
        let trimmed = text.trimmingCharacters(in: .whitespaces)
        guard let url = URLComponents(string: trimmed), let scheme = url.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = url.encodedHost?.lowercased(), !host.isEmpty,
            url.path.isEmpty || url.path == "/", url.query == nil, url.user == nil
        else {
            throw .invalidOrigin(text)
        }
        let standardPort = scheme == "https" ? 443 : 80
        guard let port = url.port, port != standardPort else { return "\(scheme)://\(host)" }
        return "\(scheme)://\(host):\(port)"
    }
}
