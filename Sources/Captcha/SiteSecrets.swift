import Synchronization

/// The secrets of the sites that were asked for last: a server has few sites, and asks for theirs with each token.
final class SiteSecrets: Sendable {
    private struct Key: Hashable {
        let site: String
        let epoch: UInt32
    }

    private static let capacity = 256
    private let secrets = Mutex<[Key: SiteSecret]>([:])

    /// The remembered secret, or what `derive` gives, which is remembered then.
    func secret(site: String, epoch: UInt32, derive: () -> [UInt8]) -> SiteSecret {
        let key = Key(site: site, epoch: epoch)
        if let known = secrets.withLock({ $0[key] }) { return known }
        let secret = SiteSecret(bytes: derive())
        secrets.withLock { secrets in
            if secrets.count >= Self.capacity { secrets = [:] }
            secrets[key] = secret
        }
        return secret
    }
}
