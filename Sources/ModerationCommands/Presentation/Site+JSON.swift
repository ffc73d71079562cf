import Moderation

extension Site {
    /// A row of `duyet sites list --json`; the settings are text, as `duyet sites set` takes them.
    var json: JSONValue {
        let settings = currentSettings
        return .object([
            "id": .string(id),
            "name": .string(name),
            "origins": .array(origins.map { .string($0) }),
            "locale": JSONValue(settings.first { $0.key == "locale" }?.value),
            "version": .integer(version),
            "created": .string(created.rfc3339),
            "settings": .object(settings.map { JSONValue.Member(name: $0.key, value: .string($0.value)) }),
        ])
    }
}
