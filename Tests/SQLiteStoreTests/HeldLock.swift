import GRDB
import Moderation

/// Another process's transaction: holds the lock for writing from its making to ``release()``.
struct HeldLock {
    private let queue: DatabaseQueue

    init(path: String) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func release() throws {
        try queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
    }
}

extension ModerationError {
    var isBusy: Bool {
        if case .store(.busy, underlying: _) = self { true } else { false }
    }
}
