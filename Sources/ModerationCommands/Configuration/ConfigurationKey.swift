/// A key of the configuration file.
struct ConfigurationKey: Hashable, Sendable {
    /// Whole, `server.publicURL`.
    let name: String
    let isList: Bool

    private init(_ name: String, isList: Bool = false) {
        self.name = name
        self.isList = isList
    }

    static let all: [ConfigurationKey] = [
        ConfigurationKey("server.host"),
        ConfigurationKey("server.port"),
        ConfigurationKey("server.publicURL"),
        ConfigurationKey("server.bodyLimit"),
        ConfigurationKey("server.maxConnections"),
        ConfigurationKey("server.clientTimeout"),
        ConfigurationKey("server.trustedProxies", isList: true),
        ConfigurationKey("server.demo"),
        ConfigurationKey("server.templates"),
        ConfigurationKey("server.shutdownTimeout"),
        ConfigurationKey("store.path"),
        ConfigurationKey("store.busyTimeout"),
        ConfigurationKey("captcha.lifetime"),
        ConfigurationKey("moderation.moderator"),
        ConfigurationKey("bannedWords.folder"),
        ConfigurationKey("audit.publishEntries"),
        ConfigurationKey("secrets.file"),
        ConfigurationKey("metrics.access"),
        ConfigurationKey("metrics.token"),
        ConfigurationKey("log.level"),
        ConfigurationKey("log.format"),
    ]

    /// The variable of the environment that sets the key: `DUYET_SERVER_PUBLIC_URL`.
    var variable: String {
        var words = "DUYET_"
        var previousIsSmall = false
        for character in name {
            if character.isUppercase, previousIsSmall { words.append("_") }
            words.append(character == "." ? "_" : character)
            previousIsSmall = character.isLowercase
        }
        return words.uppercased()
    }

    /// What may have been meant by an unknown key.
    static func nearest(to name: String) -> String? {
        let sameEnd = all.first { $0.name.hasSuffix(".\(name)") }
        return sameEnd?.name ?? name.nearest(of: all.map(\.name))
    }

    /// What may have been meant by an unknown variable.
    static func nearestVariable(to name: String) -> String? {
        name.nearest(of: all.map(\.variable) + ["DUYET_CONFIG", "DUYET_TOKEN"])
    }
}
