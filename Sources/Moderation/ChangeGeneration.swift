import Synchronization

/// Counts the changes of the store that this process knows of: its own, and those that it noticed of others.
/// What was cached under an older generation has to be checked again.
package final class ChangeGeneration: Sendable {
    private let count = Atomic<Int>(0)

    package init() {}

    package var current: Int {
        count.load(ordering: .acquiring)
    }

    package func advance() {
        count.add(1, ordering: .acquiringAndReleasing)
    }
}
