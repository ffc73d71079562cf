import Captcha
import Foundation
import Hummingbird

/// The cookie that carries challenges to a cached page: up to three tokens, newest first, so that articles that are open
/// side by side do not take each other's picture.
struct ChallengeCookie {
    private static let capacity = 3
    private let name: String
    let tokens: [String]

    init(_ request: Request, site: String) {
        self.name = "duyet-\(site)"
        let value = request.cookies[name]?.value ?? ""
        self.tokens = value.split(separator: ".").prefix(Self.capacity).filter(Self.isTokenLike).map(String.init)
    }

    /// Whether it may stand in a cookie again: Base64URL and not over-long.
    private static func isTokenLike(_ text: Substring) -> Bool {
        text.utf8.count <= 200
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    func adding(_ issued: IssuedChallenge, isSecure: Bool) -> Cookie {
        let lifetime = issued.challenge.expires.timeIntervalSince(issued.challenge.issued)
        return Cookie(
            name: name,
            value: ([issued.token] + tokens).prefix(Self.capacity).joined(separator: "."),
            maxAge: Int(lifetime),
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
