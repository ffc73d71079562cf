import ArgumentParser

/// Who decides.
struct ModeratorOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The name of the moderator who works, which is recorded.",
            discussion: "Default: moderation.moderator of the configuration, else the login name.",
            valueName: "name"
        ),
        completion: .moderators
    )
    var name: String?

    /// - Throws: `CommandsError.invalidName`.
    func moderator(_ configuration: DuyetConfiguration, in context: CommandContext) throws(CommandsError) -> String {
        let name = name ?? configuration.moderator ?? context.loginName
        guard (1...80).contains(name.count), name == name.singleLine else { throw .invalidName(name.singleLine) }
        return name
    }
}
