import Captcha
import Foundation

/// A challenge as the JSON API hands it out.
struct ChallengeResponse: Encodable {
    let token: String
    /// Relative to the server's address.
    let image: String
    /// The same challenge for the ear, relative to the server's address.
    let audio: String
    let expires: Date

    init(_ issued: IssuedChallenge) {
        self.token = issued.token
        self.image = "/captcha/\(issued.token).png"
        self.audio = "/captcha/\(issued.token).wav"
        self.expires = issued.challenge.expires
    }
}
