import GRDB
import Moderation
import SpamFilter
import Synchronization

/// Tells which of the last comments a new one is nearly the same as.
///
/// In memory, and always what the database holds as the transaction that asks sees it: what another process has stored, or
/// what was taken back, is noticed by the ids.
final class CopyIndex: Sendable {
    private struct State {
        var comments = NearDuplicates()
        /// The last comment that was looked at; nil before the first.
        var last: Int64?
    }

    private let state = Mutex(State())

    /// Reads the last comments, unless that was done, so that the first who asks does not wait for it.
    func prepare(in database: Database) throws {
        guard state.withLock({ $0.last == nil }) else { return }
        var read = State()
        let newest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM comment") ?? 0
        try Self.catchUp(&read, with: newest, in: database)
        state.withLock { if $0.last == nil { $0 = read } }
    }

    /// What is known of comments like a text, which is going to be stored in this transaction; `newest` is the id of the newest
    /// comment there is, 0 for none.
    func copies(
        of signature: TextSignature,
        upTo newest: Int64,
        in database: Database
    ) throws -> Precedents.Copies {
        try state.withLock { state in
            try Self.catchUp(&state, with: newest, in: database)
            let matches = state.comments.matches(of: signature)
            return Precedents.Copies(count: matches.count, group: matches.map(\.first).min())
        }
    }

    /// Notes a comment that this transaction has stored.
    func add(_ signature: TextSignature?, comment: Int64, group: Int64?) {
        state.withLock { state in
            // Unless others lie between, which are read with it.
            guard let last = state.last, last == comment - 1 else { return }
            if let signature { state.comments.add(signature, id: comment, first: group ?? comment) }
            state.last = comment
        }
    }

    func forget(_ comments: [Int64]) {
        state.withLock { state in
            for comment in comments { state.comments.remove(comment) }
        }
    }

    private static func catchUp(_ state: inout State, with newest: Int64, in database: Database) throws {
        if let last = state.last {
            if last == newest { return }
            if last > newest { state.comments.removeAll(after: newest) }
        }
        let statement = try database.cachedStatement(sql: newCommentsQuery)
        let rows = try Row.fetchAll(statement, arguments: [state.last ?? 0, NearDuplicates.usualCapacity])
        for row in rows.reversed() {
            let id: Int64 = row[0]
            guard let signature = TextSignature(row[1] as String) else { continue }
            state.comments.add(signature, id: id, first: row[2] ?? id)
        }
        state.last = newest
    }

    static let newCommentsQuery = """
        SELECT id, content, alikeGroup FROM comment WHERE id > ? AND length(salt) > 0 ORDER BY id DESC LIMIT ?
        """
}
