import ArgumentParser

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Shows, signs, proves and verifies the log of everything that was decided.",
        subcommands: [
            AuditVerifyCommand.self, AuditCheckpointCommand.self, AuditLogCommand.self, AuditProofCommand.self,
            AuditExportCommand.self, AuditSampleCommand.self, AuditReviewCommand.self, AuditReportCommand.self,
            AuditReplayCommand.self, AuditKeyCommand.self,
        ]
    )
}
