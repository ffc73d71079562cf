import AuditLog
import Foundation
import GRDB

/// The spam filter: what it said of comments, what decisions teach it, and its stored models.
enum MigrationFilter {
    static let name = "spam filter: judgements, lessons, models"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: judgements)
        try database.execute(sql: lessons)
        try database.execute(sql: models)
        try database.execute(sql: settings)
        try teachDecisions(in: database)
    }

    private static let judgements = """
        -- Rarely is there anything decided under a name, so the index costs a new comment nothing.
        CREATE INDEX decidedCommentOfName ON comment (name, site, id) WHERE status <> 'pending';
        CREATE TABLE spamJudgement (
            comment INTEGER PRIMARY KEY NOT NULL REFERENCES comment (id),
            -- VERSION@POSITION of the model that judged.
            model TEXT NOT NULL,
            -- Scores in millionths of a logit.
            score INTEGER NOT NULL,
            band TEXT NOT NULL CHECK (band IN ('spam', 'unsure', 'trusted')),
            trustedBelow INTEGER,
            spamFrom INTEGER,
            -- The first of the comments that were nearly the same.
            firstAlike INTEGER,
            -- JSON; empty where they were erased.
            context TEXT NOT NULL,
            strongest TEXT NOT NULL
        ) STRICT;
        """

    private static let lessons = """
        CREATE TABLE spamLesson (
            -- Of the audit entry of the decision.
            sequence INTEGER PRIMARY KEY NOT NULL,
            comment INTEGER NOT NULL REFERENCES comment (id),
            operation INTEGER NOT NULL REFERENCES operation (id),
            -- Null where an earlier lesson is only taken back.
            isSpam INTEGER CHECK (isSpam IN (0, 1)),
            -- The lesson that an undo brought back.
            origin INTEGER REFERENCES spamLesson (sequence),
            CHECK (origin IS NULL OR isSpam IS NOT NULL)
        ) STRICT;
        CREATE INDEX spamLessonByComment ON spamLesson (comment, sequence);
        CREATE TRIGGER spamLessonIsNotUpdated BEFORE UPDATE ON spamLesson
        BEGIN
            SELECT RAISE(ABORT, 'lessons are never changed');
        END;
        CREATE TRIGGER spamLessonIsNotDeleted BEFORE DELETE ON spamLesson
        BEGIN
            SELECT RAISE(ABORT, 'lessons are never deleted');
        END;
        """

    private static let models = """
        CREATE TABLE spamModel (
            -- Of the last lesson in it; of a new beginning that of its own audit entry.
            position INTEGER PRIMARY KEY NOT NULL,
            -- Position of the beginning that it continues, or is.
            base INTEGER NOT NULL,
            model BLOB NOT NULL
        ) STRICT;
        -- What those lessons did that counted, after each beginning; needed to take them back.
        CREATE TABLE spamLearned (
            base INTEGER NOT NULL,
            lesson INTEGER NOT NULL REFERENCES spamLesson (sequence),
            score INTEGER NOT NULL,
            errorBits INTEGER NOT NULL,
            PRIMARY KEY (base, lesson)
        ) STRICT, WITHOUT ROWID;
        """

    /// The settings that came with this version, as their defaults were then.
    private static let settings = """
        UPDATE site SET policy = json_set(policy, '$.filter', 'on', '$.hamLoss', '1%', '$.publishTrusted', 'off');
        """

    /// What was decided before there were lessons is taught as well, in its order.
    private static func teachDecisions(in database: Database) throws {
        var replay = LogReplay()
        let rows = try Row.fetchCursor(database, sql: "SELECT entry FROM auditEntry ORDER BY sequence")
        while let row = try rows.next() {
            guard let entry = try? AuditEntry(canonicalBytes: PackedEntry.unpack([UInt8](row[0] as Data))) else {
                continue
            }
            _ = replay.apply(entry)
        }
        for lesson in replay.lessons {
            try database.execute(
                sql: """
                    INSERT INTO spamLesson (sequence, comment, operation, isSpam, origin) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [lesson.entry, lesson.comment, lesson.operation, lesson.isSpam, lesson.origin]
            )
        }
    }
}
