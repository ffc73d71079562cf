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
        self.tokens = value.split(separator: ".").prefix(Self.capacity).map(String.init)
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
