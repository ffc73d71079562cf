import NIOCore
import Synchronization

/// A connection, and what it has been waiting for since when. Its event loop writes that, others read it.
final class OpenConnection: Sendable {
    enum Phase: UInt64 {
        /// No request has begun, or all were answered.
        case idle
        /// The head of a request is there, its end is not.
        case receiving
        /// The server has something to say, and the client does not read.
        case unread
        /// It is the server's turn.
        case answering
    }

    private let channel: any Channel
    /// The phase in the two lowest bits; above them the milliseconds of the event loops' clock at which it began.
    private let state: Atomic<UInt64>
    /// When the order came to finish, in those milliseconds; 0: not yet.
    private let ordered = Atomic<UInt64>(0)

    init(_ channel: any Channel) {
        self.channel = channel
        self.state = Atomic(Self.packed(.idle))
    }

    func enter(_ phase: Phase) {
        state.store(Self.packed(phase), ordering: .relaxed)
    }

    /// From now on the client has less time.
    func finish() {
        ordered.store(Self.now, ordering: .relaxed)
    }

    func close() {
        channel.close(promise: nil)
    }

    /// Whether the client has kept the server waiting for longer than it may.
    ///
    /// - Parameters:
    ///   - now: In milliseconds of the event loops' clock.
    ///   - patience: How long it may in general.
    ///   - lastPatience: How long it may after the order to finish.
    /// - Returns: False while it is the server's turn.
    func isOverdue(now: UInt64, patience: Duration, lastPatience: Duration) -> Bool {
        let (phase, since) = current
        guard phase != .answering else { return false }
        let order = ordered.load(ordering: .relaxed)
        return since + patience.milliseconds <= now || order > 0 && order + lastPatience.milliseconds <= now
    }

    /// Who waits for a client comes before who is at work, and who waits longer before who waits shorter.
    var dispensability: (isAnswering: Bool, since: UInt64) {
        let (phase, since) = current
        return (phase == .answering, since)
    }

    private var current: (phase: Phase, since: UInt64) {
        let state = state.load(ordering: .relaxed)
        return (Phase(rawValue: state & 3) ?? .idle, state >> 2)
    }

    /// Milliseconds of the event loops' clock, which nobody sets.
    static var now: UInt64 {
        NIODeadline.now().uptimeNanoseconds / 1_000_000
    }

    private static func packed(_ phase: Phase) -> UInt64 {
        now << 2 | phase.rawValue
    }
}

extension Duration {
    /// Rounded down; not negative.
    fileprivate var milliseconds: UInt64 {
        UInt64(max(0, components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000))
    }
}
