import Moderation

extension Moderator {
    /// A row of `duyet moderators list --json`.
    var json: JSONValue {
        .object([
            "name": .string(name),
            "roles": .array(
                grants.map { grant in
                    .object(["role": .string(grant.role.rawValue), "site": JSONValue(grant.site)])
                }
            ),
            "created": .string(created.rfc3339),
            "revoked": JSONValue(revoked?.rfc3339),
        ])
    }
}

extension AccessToken {
    /// A row of `duyet moderators tokens --json`.
    var members: [JSONValue.Member] {
        [
            .init(name: "id", value: .integer(id)),
            .init(name: "moderator", value: .string(moderator)),
            .init(name: "scopes", value: .array(scopes.sorted().map { .string($0.rawValue) })),
            .init(name: "created", value: .string(created.rfc3339)),
            .init(name: "expires", value: JSONValue(expires?.rfc3339)),
            .init(name: "lastUsed", value: JSONValue(lastUsed?.rfc3339)),
            .init(name: "revoked", value: JSONValue(revoked?.rfc3339)),
        ]
    }
}
