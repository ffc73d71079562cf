import AsyncAlgorithms
import ServiceLifecycle

/// Ends connections that keep the server waiting.
struct ConnectionService<Ticks: Clock<Duration>>: Service {
    let connections: OpenConnections
    let clock: Ticks
    var interval: Duration = .milliseconds(500)

    func run() async throws {
        for await _ in AsyncTimerSequence(interval: interval, clock: clock).cancelOnGracefulShutdown() {
            connections.closeOverdue()
        }
    }
}
