import ArgumentParser
import Moderation

struct DoctorCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks configuration, secrets, database, disk and clock, and says what to do.",
        discussion: """
            Exit code 1 when there is a problem; warnings leave it 0.

            Example: duyet doctor --config data/duyet.yaml
            """
    )

    @OptionGroup var config: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandOutcome {
        let findings =
            config.server == nil
            ? await Examination(options: config, context: context).findings()
            : try await Installation.open(config, in: context).serverFindings()
        let problems = findings.filter { $0.level == .problem }.count
        if output.json {
            for finding in findings { context.output.line(finding.json) }
        } else {
            for finding in findings { finding.print(to: context.output) }
            let warnings = findings.filter { $0.level == .warning }.count
            context.output.line()
            context.output.line("\(problems.counted("problem")), \(warnings.counted("warning")).")
        }
        return problems == 0 ? .done : .failed
    }
}
