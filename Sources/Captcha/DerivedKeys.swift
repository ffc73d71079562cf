import Crypto
import Foundation

/// What is derived once from a `CaptchaKey` with HKDF-SHA-256: one key for each use.
struct DerivedKeys: Sendable {
    let id: UInt8
    let sealing: SymmetricKey
    private let sites: PreparedHMAC
    private let knownSecrets = SiteSecrets()

    init(_ key: CaptchaKey) {
        let material = SymmetricKey(data: key.secret)
        id = key.id
        sealing = Self.derive("duyet captcha sealing 1", from: material)
        sites = PreparedHMAC(key: Self.derive("duyet captcha sites 1", from: material))
    }

    /// The secret of one site in one epoch, 32 bytes: HMAC-SHA-256 over the epoch (4 bytes, big-endian) and the name.
    func siteSecret(site: String, epoch: UInt32) -> SiteSecret {
        knownSecrets.secret(site: site, epoch: epoch) {
            var message: [UInt8] = []
            message.reserveCapacity(64)
            message.append(bigEndian: epoch)
            message.append(contentsOf: site.utf8)
            return sites.code(for: message)
        }
    }

    private static func derive(_ purpose: String, from material: SymmetricKey) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: material, info: Array(purpose.utf8), outputByteCount: 32)
    }
}
