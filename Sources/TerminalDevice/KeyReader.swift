import Foundation
import Synchronization
import TerminalScreen

/// Reads keys on a thread of its own, as waiting for a terminal blocks.
struct KeyReader: Sendable {
    /// So long after it the escape key is taken to be itself, not the beginning of another key: on a slow line its bytes come
    /// apart. Milliseconds.
    private static let patience: Int32 = 100
    /// So often it is looked whether somebody still listens. Milliseconds.
    private static let interval: Int32 = 250
    let descriptor: Int32

    func keys() -> AsyncStream<Key> {
        AsyncStream { continuation in
            let listener = Listener()
            let thread = Thread { read(into: continuation, while: listener) }
            continuation.onTermination = { _ in listener.isGone.store(true, ordering: .relaxed) }
            thread.start()
        }
    }

    private final class Listener: Sendable {
        let isGone = Atomic(false)
    }

    private func read(into continuation: AsyncStream<Key>.Continuation, while listener: Listener) {
        var parser = KeyParser()
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !listener.isGone.load(ordering: .relaxed) {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&waiting, 1, parser.isWaiting ? Self.patience : Self.interval)
            if ready == 0 {
                for key in parser.finish() { continuation.yield(key) }
                continue
            }
            guard ready > 0 else {
                if errno == EINTR { continue }
                break
            }
            let count = unsafe Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { break }
            for key in parser.feed(buffer[..<count]) { continuation.yield(key) }
        }
        continuation.finish()
    }
}
