import Synchronization

/// Keys that are pressed one after the other.
final class PressedKeys: Sendable {
    private let left: Mutex<Substring>

    init(_ keys: String) {
        left = Mutex(keys[...])
    }

    /// The next key, nil when all were pressed.
    var reader: @Sendable () -> Character? {
        { self.left.withLock { $0.popFirst() } }
    }
}
