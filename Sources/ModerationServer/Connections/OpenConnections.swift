import NIOCore
import Synchronization

/// All connections that are open. There are never many more than the limit: a new one takes the place of those whose clients
/// have kept the server waiting for longest, so that thousands that say nothing, or little, keep nobody out.
final class OpenConnections: Sendable {
    private let limit: Int
    private let patience: Duration
    private let lastPatience: Duration
    private let connections = Mutex<[ObjectIdentifier: OpenConnection]>([:])

    /// - Parameters:
    ///   - limit: How many there may be.
    ///   - patience: How long a client may say nothing, send one request, or leave an answer unread.
    ///   - lastPatience: The same after the order to finish.
    init(limit: Int, patience: Duration, lastPatience: Duration) {
        self.limit = limit
        self.patience = patience
        self.lastPatience = lastPatience
    }

    func open(_ channel: any Channel) -> OpenConnection {
        let connection = OpenConnection(channel)
        let displaced = connections.withLock { connections in
            connections[ObjectIdentifier(connection)] = connection
            guard connections.count > limit else { return [OpenConnection]() }
            // Some at once: to look for them takes a look at all.
            let displaced = Self.mostDispensable(connections.values, count: 1 + limit / 64)
            for connection in displaced { connections[ObjectIdentifier(connection)] = nil }
            return displaced
        }
        for connection in displaced { connection.close() }
        return connection
    }

    func closed(_ connection: OpenConnection) {
        connections.withLock { $0[ObjectIdentifier(connection)] = nil }
    }

    /// Ends the connections whose clients have kept the server waiting for too long.
    func closeOverdue() {
        let now = OpenConnection.now
        let overdue = connections.withLock { connections in
            connections.values.filter { $0.isOverdue(now: now, patience: patience, lastPatience: lastPatience) }
        }
        for connection in overdue { connection.close() }
    }

    private static func mostDispensable(_ all: some Sequence<OpenConnection>, count: Int) -> [OpenConnection] {
        // Read once each: they change meanwhile.
        all.map { (connection: $0, rank: $0.dispensability) }
            .sorted { a, b in
                a.rank.isAnswering == b.rank.isAnswering ? a.rank.since < b.rank.since : b.rank.isAnswering
            }
            .prefix(count).map(\.connection)
    }
}
