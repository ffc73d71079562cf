import Crypto
import Foundation

/// What a token holds, and how it is sealed.
///
/// A token is the Base64URL text of these bytes:
///
/// | bytes | content |
/// |---|---|
/// | 1 | version, 1 |
/// | 1 | id of the key |
/// | 12 | nonce, random; also the challenge's id |
/// | 18–57 | sealed by AES-256-GCM, with the 14 bytes before as additional data |
/// | 16 | the tag |
///
/// Sealed are the time of issue in milliseconds since 1970 (8 bytes), the lifetime in seconds (4), the epoch (4), the
/// difficulty (1), each big-endian, and the site's name in UTF-8 (1–40).
struct TokenContent: Hashable {
    var issuedMilliseconds: UInt64
    var lifetimeSeconds: UInt32
    var epoch: UInt32
    var difficulty: Difficulty
    var site: String

    static let version: UInt8 = 1
    static let nonceLength = 12
    static let longestSite = 40
    private static let headerLength = 2 + nonceLength
    private static let fixedLength = 17
    private static let tagLength = 16

    /// The key's id and the nonce of a token that is not yet opened, and what is sealed.
    struct Envelope {
        let keyID: UInt8
        let nonce: [UInt8]
        fileprivate let header: ArraySlice<UInt8>
        /// Nonce, ciphertext and tag.
        fileprivate let box: ArraySlice<UInt8>
    }

    /// Takes a token apart without opening it.
    static func envelope(of token: String) throws(CaptchaError) -> Envelope {
        let shortest = headerLength + fixedLength + 1 + tagLength
        let lengths = shortest...(shortest + longestSite - 1)
        guard token.utf8.count <= (lengths.upperBound * 4 + 2) / 3, let bytes = Base64URL.decode(token),
            lengths.contains(bytes.count), bytes[0] == version
        else {
            throw .malformed
        }
        return Envelope(
            keyID: bytes[1],
            nonce: Array(bytes[2..<headerLength]),
            header: bytes[..<headerLength],
            box: bytes[2...]
        )
    }

    /// Opens an envelope with the key that its `keyID` names.
    init(opening envelope: Envelope, with key: SymmetricKey) throws(CaptchaError) {
        let plain: Data
        do {
            let box = try AES.GCM.SealedBox(combined: envelope.box)
            plain = try AES.GCM.open(box, using: key, authenticating: envelope.header)
        } catch {
            throw .forged
        }
        let bytes = Array(plain)
        guard let difficulty = Difficulty(rawValue: bytes[16]),
            let site = String(validating: bytes[Self.fixedLength...], as: UTF8.self)
        else {
            throw .malformed
        }
        issuedMilliseconds = bytes[0..<8].bigEndian(as: UInt64.self)
        lifetimeSeconds = bytes[8..<12].bigEndian(as: UInt32.self)
        epoch = bytes[12..<16].bigEndian(as: UInt32.self)
        self.difficulty = difficulty
        self.site = site
    }

    init(issuedMilliseconds: UInt64, lifetimeSeconds: UInt32, epoch: UInt32, difficulty: Difficulty, site: String) {
        self.issuedMilliseconds = issuedMilliseconds
        self.lifetimeSeconds = lifetimeSeconds
        self.epoch = epoch
        self.difficulty = difficulty
        self.site = site
    }

    /// The token that carries this content.
    func sealed(nonce: [UInt8], keyID: UInt8, with key: SymmetricKey) throws(CaptchaError) -> String {
        var bytes: [UInt8] = [Self.version, keyID]
        bytes.reserveCapacity(Self.headerLength + Self.fixedLength + Self.longestSite + Self.tagLength)
        bytes.append(contentsOf: nonce)
        do {
            let box = try AES.GCM.seal(
                plain,
                using: key,
                nonce: AES.GCM.Nonce(data: nonce),
                authenticating: bytes
            )
            bytes.append(contentsOf: box.ciphertext)
            bytes.append(contentsOf: box.tag)
        } catch {
            throw .sealingFailed(underlying: "\(error)")
        }
        return Base64URL.encode(bytes)
    }

    private var plain: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.fixedLength + Self.longestSite)
        bytes.append(bigEndian: issuedMilliseconds)
        bytes.append(bigEndian: lifetimeSeconds)
        bytes.append(bigEndian: epoch)
        bytes.append(difficulty.rawValue)
        bytes.append(contentsOf: site.utf8)
        return bytes
    }
}
