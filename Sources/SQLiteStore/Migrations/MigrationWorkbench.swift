import GRDB

/// The orders of the moderators' queues, and the time in which a site means to decide.
enum MigrationWorkbench {
    static let name = "workbench: orders of the queue, service target"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: orders)
        try database.execute(sql: settings)
    }

    private static let orders = """
        -- Only what may wait is in them, so that they stay as small as the queue.
        CREATE INDEX queueByRisk ON comment (status, unsolved, site, coalesce(score, 0) DESC, id)
        WHERE status IN ('pending', 'spam');
        CREATE INDEX queueByArticle ON comment (status, unsolved, site, thread, id)
        WHERE status IN ('pending', 'spam');
        """

    /// As its default was then.
    private static let settings = """
        UPDATE site SET policy = json_set(policy, '$.serviceTarget', '24h');
        """
}
