import GRDB

/// The rate of pictures and the share of subnets, as their defaults were when they came.
enum MigrationSubnetRates {
    static let name = "rates of subnets"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: "UPDATE site SET policy = json_set(policy, '$.pictureRate', 'off', '$.subnetShare', '8')"
        )
    }
}
