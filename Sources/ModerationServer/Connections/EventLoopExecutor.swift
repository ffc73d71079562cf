import NIOCore

/// Runs tasks on the event loop of the connection that they serve.
///
/// Without it each step of a request goes from the event loop to Swift's own threads and back, which took more than a
/// third of the time of a post. A handler must therefore not block: the store has threads of its own.
final class EventLoopExecutor: TaskExecutor {
    private let eventLoop: any EventLoop

    init(_ eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
