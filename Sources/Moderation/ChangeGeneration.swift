import Synchronization

/// Counts the changes of the store that this process knows of: its own, and those that it noticed of others.
/// What was cached under an older generation has to be checked again.
package final class ChangeGeneration: Sendable {
    private let changes = Atomic<Int>(0)
    private let publications = Atomic<Int>(0)

    package init() {}

    /// Of sites' settings, of what decisions taught, and of all else but what was published as it came.
    package var current: Int {
        changes.load(ordering: .acquiring)
    }

    /// Of what is published.
    package var published: Int {
        changes.load(ordering: .acquiring) + publications.load(ordering: .acquiring)
    }

    package func advance() {
        changes.add(1, ordering: .acquiringAndReleasing)
    }

    /// When a comment was published as it came: no decision, and no change of a site.
    package func advancePublished() {
        publications.add(1, ordering: .acquiringAndReleasing)
    }
}
