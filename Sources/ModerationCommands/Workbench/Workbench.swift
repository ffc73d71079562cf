import Foundation
import Moderation
import TerminalDevice
import TerminalScreen
import UnixSignals

/// The full screen while somebody works at it: brings keys, signals and answers to the model, and its frames to the terminal.
struct Workbench {
    let desk: WorkbenchDesk
    let device: TerminalDevice
    let usesColour: Bool

    /// Returns when the moderator leaves, or is made to.
    func run(_ start: WorkbenchModel) async throws {
        // Before anything is changed that a signal would have to bring back.
        let signals = await UnixSignalsSequence(trapping: .sigwinch, .sigterm, .sigint, .sighup)
        try device.enter()
        defer { device.leave() }
        let (events, continuation) = AsyncStream<WorkbenchEvent>.makeStream()
        // Nothing is kept of a task that has ended: somebody who works all day has tens of thousands of them carried out.
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { await readKeys(into: continuation) }
            group.addTask { await watch(signals, into: continuation) }
            group.addTask { await tick(into: continuation) }
            let claim = try await work(start, events, continuation, in: &group)
            group.cancelAll()
            device.leave()
            await desk.release(claim)
        }
    }

    /// - Returns: What is still held.
    private func work(
        _ start: WorkbenchModel,
        _ events: AsyncStream<WorkbenchEvent>,
        _ continuation: AsyncStream<WorkbenchEvent>.Continuation,
        in group: inout ThrowingDiscardingTaskGroup<any Error>
    ) async throws -> Claim? {
        var model = start
        var renderer = FrameRenderer(usesColour: usesColour)
        model.size = device.size
        var effects = model.start()
        device.write(renderer.render(WorkbenchView(model).frame()))
        var arriving = events.makeAsyncIterator()
        while true {
            for effect in effects {
                switch effect {
                case .leave: return model.claimed
                case .redraw: renderer.forget()
                case .suspend:
                    try device.suspend()
                    renderer.forget()
                    model.size = device.size
                default:
                    group.addTask {
                        if let event = await desk.carryOut(effect) { continuation.yield(event) }
                    }
                }
            }
            device.write(renderer.render(WorkbenchView(model).frame()))
            guard let event = await arriving.next() else { return model.claimed }
            effects = model.update(event)
        }
    }

    /// The end of the keys is the end of the terminal.
    private func readKeys(into continuation: AsyncStream<WorkbenchEvent>.Continuation) async {
        for await key in device.keys() { continuation.yield(.key(key)) }
        if !Task.isCancelled { continuation.yield(.terminated) }
    }

    private func watch(
        _ signals: UnixSignalsSequence,
        into continuation: AsyncStream<WorkbenchEvent>.Continuation
    ) async {
        for await signal in signals {
            continuation.yield(signal == .sigwinch ? .resized(device.size) : .terminated)
        }
    }

    private func tick(into continuation: AsyncStream<WorkbenchEvent>.Continuation) async {
        while !Task.isCancelled {
            continuation.yield(.tick(desk.now()))
            try? await Task.sleep(for: .seconds(1))
        }
    }
}
