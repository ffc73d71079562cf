import Captcha
import Foundation

/// A challenge as the JSON API hands it out.
struct ChallengeResponse: Encodable {
    let token: String
    /// Relative to the server's address.
    let image: String
    let expires: Date

    init(_ issued: IssuedChallenge) {
        self.token = issued.token
        self.image = "/captcha/\(issued.token).png"
        self.expires = issued.challenge.expires
    }
}
