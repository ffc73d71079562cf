import GRDB

/// The rate of sounds, as its default was when it came.
enum MigrationSoundRate {
    static let name = "rate of sounds"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: "UPDATE site SET policy = json_set(policy, '$.soundRate', '100/1h')")
    }
}
