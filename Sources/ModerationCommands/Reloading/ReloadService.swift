import ServiceLifecycle
import UnixSignals

/// Reloads at each SIGHUP.
struct ReloadService: Service {
    private let signals: UnixSignalsSequence
    private let reloader: Reloader

    /// From now on the signal does not end the process, and none is missed.
    init(_ reloader: Reloader) async {
        self.reloader = reloader
        self.signals = await UnixSignalsSequence(trapping: .sighup)
    }

    func run() async throws {
        for await _ in signals.cancelOnGracefulShutdown() {
            await reloader.reload()
        }
    }
}
