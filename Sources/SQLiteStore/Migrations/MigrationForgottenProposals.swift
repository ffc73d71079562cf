import GRDB

/// Lets go of what a proposal was about when nobody decided it in time: the table insisted on it until a decision.
enum MigrationForgottenProposals {
    static let name = "forgotten proposals"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE newProposal (
                    id INTEGER PRIMARY KEY NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('erase', 'block')),
                    -- Of a block; null: all sites.
                    site TEXT,
                    moderator TEXT NOT NULL CHECK (moderator <> ''),
                    created INTEGER NOT NULL,
                    expires INTEGER NOT NULL CHECK (expires > created),
                    -- Of an erasure: their ids in rising order, and the code that says why.
                    comments TEXT CHECK (comments IS NULL OR json_valid(comments)),
                    reason TEXT,
                    -- Of a block: how long it is to hold in milliseconds, null for ever.
                    period INTEGER CHECK (period > 0),
                    -- Of a block until it is decided or has expired: the subnet's keyed hash in hexadecimal, a remark, a salt for
                    -- their digest.
                    value TEXT,
                    remark TEXT,
                    salt BLOB,
                    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'declined')),
                    decider TEXT,
                    decided INTEGER,
                    CHECK ((kind = 'erase') = (comments IS NOT NULL)),
                    CHECK ((kind = 'erase') = (reason IS NOT NULL)),
                    CHECK ((state = 'open') = (decider IS NULL)),
                    CHECK ((state = 'open') = (decided IS NULL)),
                    CHECK (value IS NULL OR (kind = 'block' AND state = 'open')),
                    CHECK ((value IS NULL) = (salt IS NULL)),
                    CHECK (value IS NOT NULL OR remark IS NULL),
                    CHECK (state <> 'confirmed' OR decider <> moderator)
                ) STRICT;
                INSERT INTO newProposal (id, kind, site, moderator, created, expires, comments, reason, period, value, remark,
                    salt, state, decider, decided)
                SELECT id, kind, site, moderator, created, expires, comments, reason, period, value, remark,
                    salt, state, decider, decided FROM proposal;
                DROP TABLE proposal;
                ALTER TABLE newProposal RENAME TO proposal;
                """
        )
    }
}
