import AsyncAlgorithms
import CMemoryShims
import ServiceLifecycle

/// Gives back to the system what the start alone needed, and later, again and again, what was freed.
///
/// Code that the start ran through once would otherwise count as memory of this process for as long as it lives; what is
/// used again is mapped again at once, from the system's cache of the program's file.
struct MemoryService<Ticks: Clock<Duration>>: Service {
    let clock: Ticks
    /// After the start; by then the other services have loaded what they need.
    var settlingTime: Duration = .seconds(1)
    var interval: Duration = .seconds(60)

    func run() async throws {
        for await _ in AsyncTimerSequence(interval: settlingTime, clock: clock).cancelOnGracefulShutdown() {
            Self.giveBack()
            break
        }
        for await _ in AsyncTimerSequence(interval: interval, clock: clock).cancelOnGracefulShutdown() {
            Self.giveBack()
        }
    }

    private static func giveBack() {
        cmemory_give_back_freed()
        _ = cmemory_give_back_program()
    }
}
