/// The secrets of the sites that were asked for last: a server has few sites, and asks for theirs with each token.
final class SiteSecrets: Sendable {
    private struct Key: Hashable {
        let site: String
        let epoch: UInt32
    }

    private let secrets = RecentValues<Key, SiteSecret>(capacity: 256)

    /// The remembered secret, or what `derive` gives, which is remembered then.
    func secret(site: String, epoch: UInt32, derive: () -> [UInt8]) -> SiteSecret {
        secrets.value(for: Key(site: site, epoch: epoch)) { SiteSecret(bytes: derive()) }
    }
}
