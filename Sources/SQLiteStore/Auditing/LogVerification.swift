import AuditLog
import Foundation
import GRDB
import Moderation

/// Checks the whole log inside one snapshot of the database: first the entries with their tree and its checkpoints, then
/// all that the log vouches for.
struct LogVerification {
    /// More are not told: what follows from one change can be much.
    private static let mostDefects = 1000

    let database: Database
    private(set) var result = AuditVerification()
    private(set) var replay = LogReplay()
    private var frontier = TreeFrontier()
    /// The tree as it was when it was last found to be the one that was signed.
    private var confirmed: Int64 = 0
    private var expected: [(checkpoint: Checkpoint, isStored: Bool)] = []

    init(_ database: Database) {
        self.database = database
    }

    mutating func run(verifiers: [NoteVerifier], against checkpoints: [Checkpoint]) throws {
        try readCheckpoints(verifiers: verifiers)
        expected += checkpoints.map { ($0, false) }
        // The smallest last, where it is taken from.
        expected.sort { $0.checkpoint.size > $1.checkpoint.size }
        try readEntries()
        try compareComments()
        try compareDecisions()
        try compareAppeals()
        try compareSites()
        try compareSamples()
        try compareLessons()
        try compareModels()
        try compareNotes()
        try compareBlocks()
        try compareProposals()
        try compareModerators()
        result.defects = AuditDefect.sorted(result.defects)
    }

    mutating func report(_ entry: Int64?, _ problem: AuditDefect.Problem) {
        report(AuditDefect(entry: entry, problem))
    }

    private mutating func report(_ defect: AuditDefect) {
        if result.defects.count < Self.mostDefects { result.defects.append(defect) }
    }

    mutating func count(comments: Int = 0, erased: Int = 0, decisions: Int = 0) {
        result.comments += comments
        result.erased += erased
        result.decisions += decisions
    }

    private mutating func readCheckpoints(verifiers: [NoteVerifier]) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT size, note FROM checkpoint ORDER BY size")
        while let row = try rows.next() {
            let size: Int64 = row[0]
            let text: String = row[1]
            do throws(AuditLogError) {
                let checkpoint = try Checkpoint(SignedNote(parsing: Array(text.utf8)), signedBy: verifiers)
                guard checkpoint.size == size else { throw .malformedCheckpoint }
                expected.append((checkpoint, true))
            } catch {
                report(size, .checkpoint(size: size, error))
            }
        }
    }

    private mutating func readEntries() throws {
        var subtrees = try storedSubtrees()
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT sequence, entry, leafHash, comment FROM auditEntry ORDER BY sequence"
        )
        compareTree()
        while let row = try rows.next() {
            let sequence: Int64 = row[0]
            if sequence != result.entries + 1 { report(result.entries + 1, .missing(through: sequence - 1)) }
            result.entries = sequence
            let bytes = PackedEntry.unpack([UInt8](row[1] as Data))
            let leaf = MerkleHash(leaf: bytes)
            if leaf.bytes != [UInt8](row[2] as Data) { report(sequence, .changedBytes) }
            read(bytes, sequence: sequence, filedUnder: row[3])
            var complete: [(Subtree, MerkleHash)] = []
            frontier.append(leaf) { subtree, hash in
                if subtree.height >= StoredTree.step { complete.append((subtree, hash)) }
            }
            for (subtree, hash) in complete where subtrees.removeValue(forKey: subtree).map({ $0 != hash }) ?? false {
                report(subtree.leaves.lowerBound + 1, .subtree(through: sequence))
            }
            compareTree()
        }
        result.root = frontier.root
        for subtree in subtrees.keys {
            report(subtree.leaves.lowerBound + 1, .subtree(through: subtree.leaves.upperBound))
        }
        if let largest = expected.first, largest.checkpoint.size > result.entries {
            report(result.entries + 1, .missing(through: largest.checkpoint.size))
        }
    }

    /// Takes the facts out of an entry.
    private mutating func read(_ bytes: [UInt8], sequence: Int64, filedUnder comment: Int64?) {
        do throws(AuditLogError) {
            let entry = try AuditEntry(canonicalBytes: bytes)
            if entry.sequence != sequence { report(sequence, .wrongSequence(entry.sequence)) }
            if entry.comment != comment { report(sequence, .wrongComment(filedUnder: comment)) }
            for defect in replay.apply(entry) { report(defect) }
        } catch {
            report(sequence, .unreadable(error))
        }
    }

    /// Compares the tree so far with the checkpoints of its size.
    private mutating func compareTree() {
        while let (checkpoint, isStored) = expected.last, checkpoint.size <= frontier.size {
            expected.removeLast()
            guard checkpoint.size == frontier.size, frontier.root == checkpoint.root else {
                report(min(confirmed + 1, checkpoint.size), .tree(size: checkpoint.size))
                continue
            }
            confirmed = checkpoint.size
            result.signed = checkpoint.size
            if isStored { result.checkpoints += 1 }
        }
    }

    private func storedSubtrees() throws -> [Subtree: MerkleHash] {
        var subtrees: [Subtree: MerkleHash] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT height, position, hash FROM auditSubtree")
        while let row = try rows.next() {
            subtrees[Subtree(height: row[0], position: row[1])] = MerkleHash(bytes: row.bytes("hash"))
        }
        return subtrees
    }
}
