import CSpawnShims
package import Foundation
import Synchronization

/// A running program, which does not outlive the object.
package final class ChildProcess: Sendable {
    /// Its process number.
    package let identifier: Int32
    private let codes: AsyncStream<Int32?>
    private let end: Ending

    /// Nil within while it runs; then its exit code, or nil after a signal.
    private final class Ending: Sendable {
        let code = Mutex<Int32??>(nil)
    }

    /// Starts it, with descriptors of ours as its standard ones, which the caller closes.
    ///
    /// - Parameters:
    ///   - command: Its path and its arguments.
    ///   - folder: Where it runs.
    ///   - environment: All of it.
    ///   - input: Its standard input, and so on.
    ///   - output: Where it writes.
    ///   - error: Where it complains.
    /// - Throws: `POSIXError` when it cannot be started.
    package init(
        _ command: [String],
        folder: URL,
        environment: [String: String],
        input: Int32,
        output: Int32,
        error: Int32
    ) throws {
        let words = Self.list(command)
        let variables = Self.list(environment.map { "\($0)=\($1)" })
        defer { for text in words + variables { free(text) } }
        let identifier = cspawn(words, variables, folder.path, input, output, error)
        guard identifier > 0 else { throw POSIXError(POSIXErrorCode(rawValue: -identifier) ?? .EIO) }
        self.identifier = identifier
        let end = Ending()
        let (codes, continuation) = AsyncStream<Int32?>.makeStream()
        (self.end, self.codes) = (end, codes)
        Thread.detachNewThread {
            continuation.yield(Self.wait(for: identifier, end))
            continuation.finish()
        }
    }

    deinit {
        send(SIGKILL)
    }

    package var isRunning: Bool {
        end.code.withLock { $0 == nil }
    }

    /// The exit code of a program that has ended; nil of one that runs or that a signal ended.
    package var exitCode: Int32? {
        end.code.withLock { $0 ?? nil }
    }

    /// Waits for the end. Nil after a signal.
    package func ended() async -> Int32? {
        for await code in codes { return code }
        return exitCode
    }

    /// Sends a signal, unless it has ended.
    package func send(_ signal: Int32) {
        end.code.withLock { if $0 == nil { _ = kill(identifier, signal) } }
    }

    /// As C wants it: ended with nil. Each text is to be freed.
    private static func list(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }

    /// Waits for the end without taking the process number away, and notes it in the same moment in which that is taken.
    private static func wait(for identifier: Int32, _ end: Ending) -> Int32? {
        var information = siginfo_t()
        while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        return end.code.withLock { code in
            var status: Int32 = 0
            while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
            let hasExited = status & 0x7f == 0
            let exitCode = hasExited ? (status >> 8) & 0xff : nil
            code = .some(exitCode)
            return exitCode
        }
    }
}
