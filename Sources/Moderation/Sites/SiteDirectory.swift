import Synchronization

/// The sites, kept in memory for as long as no change is known.
///
/// While the store cannot be read, what was known last holds: a visitor's form can then be given back to him.
final class SiteDirectory: Sendable {
    private struct Snapshot {
        let generation: Int
        let sites: [String: Site]
    }

    private let snapshot = Mutex<Snapshot?>(nil)

    func site(
        _ id: String,
        generation: Int,
        load: () async throws(ModerationError) -> [Site]
    ) async throws(ModerationError) -> Site? {
        let known = snapshot.withLock { $0 }
        if let known, known.generation == generation { return known.sites[id] }
        do {
            let sites = Dictionary(uniqueKeysWithValues: try await load().map { ($0.id, $0) })
            snapshot.withLock { $0 = Snapshot(generation: generation, sites: sites) }
            return sites[id]
        } catch {
            guard let site = known?.sites[id] else { throw error }
            return site
        }
    }
}
