import GRDB
import Moderation
import Synchronization

/// The file beside the database (`-wal`) into which commits go first.
///
/// SQLite does not notice when it is cut short or taken away while the database is open: it writes on behind the old end, and
/// what it acknowledges then is gone with the process; worse, a checkpoint would copy the hole into the database. So before
/// each transaction it is made sure that the file is the same and no shorter than it was.
final class WriteAheadLog: Sendable {
    private let path: String
    private let known = Mutex<FileStatus?>(nil)

    /// - Parameter path: Of the database.
    init(database path: String) {
        self.path = path + "-wal"
    }

    /// Call it outside of a transaction.
    ///
    /// - Parameter database: For asking SQLite how much of the file it needs.
    /// - Throws: `store`, when commits that are in it were taken away.
    func check(_ database: Database) throws {
        guard let known = known.withLock(\.self) else { return note() }
        guard let present = FileStatus(path: path), present.identity == known.identity else {
            throw ModerationError.store(.missing, underlying: "\(path) was taken away")
        }
        // A program may have emptied it, by a checkpoint that truncates, and begun anew.
        if present.size < known.size, Self.isCut(database, size: present.size) {
            throw ModerationError.store(.corrupt, underlying: "\(path) was cut short")
        }
        note()
    }

    /// Takes the file as it is now for right: after a commit.
    func note() {
        let present = FileStatus(path: path)
        known.withLock { $0 = present }
    }

    /// Whether commits that SQLite looks for in it lie behind its end. Sizes are of https://sqlite.org/fileformat2.html#walformat.
    private static func isCut(_ database: Database, size: Int64) -> Bool {
        do {
            // Busy, pages in the log, pages of them that are in the database.
            let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(PASSIVE)")
            let pages: Int64 = row?[1] ?? 0
            let pageSize = try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 0
            return pages > 0 && size < 32 + pages * (24 + pageSize)
        } catch {
            return true
        }
    }
}
