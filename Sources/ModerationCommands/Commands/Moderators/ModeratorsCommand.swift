import ArgumentParser

struct ModeratorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moderators",
        abstract: "Says who may do what: moderators, auditors, administrators, and the tokens of their programs.",
        discussion: """
            As long as nobody is registered, whoever has the database may do everything: that suits one operator alone. The \
            first who is added must be an administrator of all sites. From then on each command asks who works (--as, \
            moderation.moderator of the configuration, the login name) and lets him do what his role allows:

            moderator       reads comments, decides, undoes, claims, writes notes, redacts, blocks
            auditor         reads everything, the audit log too, and changes nothing
            administrator   does everything: sites, moderators, erasing, proposals, exports with texts, the filter's model

            A role is for one site (--site) or for all. Each change is an entry of the audit log.

            Example: duyet moderators add lan --role administrator
            """,
        subcommands: [
            ModeratorsAddCommand.self, ModeratorsListCommand.self, ModeratorsRoleCommand.self,
            ModeratorsRevokeCommand.self, ModeratorsTokenCommand.self, ModeratorsTokensCommand.self,
            ModeratorsRevokeTokenCommand.self,
        ]
    )
}
