import Captcha
import Foundation

struct CheckCode {
    let issuer: ChallengeIssuer
    var tried: Set<[UInt8]> = []  // what a server keeps in its database, until each challenge expires

    func challenge() throws -> (token: String, png: [UInt8]) {
        var random = SystemRandomNumberGenerator()
        let issued = try issuer.issue(site: "blog", now: Date(), using: &random)
        return (issued.token, try issuer.picture(of: issued.challenge))
    }
    mutating func isRight(_ typed: String, token: String) throws -> Bool {
        let challenge = try issuer.open(token, site: "blog", now: Date())
        return tried.insert(challenge.id).inserted && issuer.accepts(typed, for: challenge)
    }
}
