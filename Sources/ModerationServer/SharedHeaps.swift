import CMemoryShims

/// The heaps of the program's threads.
enum SharedHeaps {
    /// Lets the threads share a few. To be called before most of them are there: each would get one of its own, which keeps what
    /// it once needed.
    static func begin() { cmemory_share_heaps() }
}
