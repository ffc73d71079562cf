import Captcha
import Foundation
import Hummingbird

/// The cookies that carry challenges to a cached page. That of the pictures has up to three tokens, newest first, so that
/// articles that are open side by side do not take each other's picture. A sound that is asked for before any picture
/// came has a cookie of its own: of two answers at once, the later would take the other's token away.
struct ChallengeCookie {
    private static let capacity = 3
    private let name: String
    private let soundName: String
    private let pictureTokens: [String]
    private let soundTokens: [String]

    init(_ request: Request, site: String) {
        self.name = "duyet-\(site)"
        self.soundName = "duyet-\(site).sound"
        self.pictureTokens = Self.tokens(of: request.cookies[name]?.value, capacity: Self.capacity)
        self.soundTokens = Self.tokens(of: request.cookies[soundName]?.value, capacity: 1)
    }

    /// Those of the pictures first.
    var tokens: [String] {
        pictureTokens + soundTokens
    }

    private static func tokens(of value: String?, capacity: Int) -> [String] {
        (value ?? "").split(separator: ".").prefix(capacity).filter(isTokenLike).map(String.init)
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
        let tokens = ([issued.token] + pictureTokens).prefix(Self.capacity)
        return cookie(name, value: tokens.joined(separator: "."), for: issued, isSecure: isSecure)
    }

    func addingSound(_ issued: IssuedChallenge, isSecure: Bool) -> Cookie {
        cookie(soundName, value: issued.token, for: issued, isSecure: isSecure)
    }

    private func cookie(_ name: String, value: String, for issued: IssuedChallenge, isSecure: Bool) -> Cookie {
        let lifetime = issued.challenge.expires.timeIntervalSince(issued.challenge.issued)
        return Cookie(
            name: name,
            value: value,
            maxAge: Int(lifetime),
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
