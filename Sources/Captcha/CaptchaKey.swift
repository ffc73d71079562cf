/// A secret under which challenges are sealed and from which answers and styles are derived.
///
/// To rotate, put a new key first and keep the old one until the tokens sealed under it have expired.
/// A key should be replaced before it has sealed 2³² challenges, as nonces are random.
public struct CaptchaKey: Sendable {
    /// Stands in each token in the clear, so that the right key is found.
    public let id: UInt8
    let secret: [UInt8]

    /// In bytes.
    public static let secretLength = 32

    /// A key from `secretLength` random bytes.
    public init(id: UInt8, secret: [UInt8]) throws(CaptchaError) {
        guard secret.count == Self.secretLength else {
            throw .wrongSecretLength(count: secret.count, expected: Self.secretLength)
        }
        self.id = id
        self.secret = secret
    }
}

extension CaptchaKey: CustomStringConvertible {
    /// The key's id; never its secret.
    public var description: String {
        "captcha key \(id)"
    }
}
