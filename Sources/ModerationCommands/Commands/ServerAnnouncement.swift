import Foundation
import ModerationServer

/// What the server says when it is ready.
struct ServerAnnouncement: Sendable {
    private let installation: LocalInstallation
    private let context: CommandContext

    init(_ installation: LocalInstallation, in context: CommandContext) {
        self.installation = installation
        self.context = context
    }

    /// The command that lists what waits, to be typed where the server was started.
    var queueCommand: String {
        command("queue")
    }

    func print(port: Int) {
        let server = installation.configuration.server
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        context.output.line("Duyet listens on http://\(host):\(port)")
        guard server.demo else { return }
        let isWildcard = ["0.0.0.0", "::"].contains(server.host)
        let base = server.publicURL ?? "http://\(isWildcard ? "127.0.0.1" : host):\(port)"
        context.output.line(
            """

            An article with the plain form:  \(base)/portal/plain
            The same with the element:       \(base)/portal/embed

            What you post there waits for a decision. In a second terminal:
              \(queueCommand)
              \(command("approve ID"))

            """
        )
    }

    private func command(_ arguments: String) -> String {
        "\(context.program.shellQuoted) \(arguments) --config \(shownPath.shellQuoted)"
    }

    /// Relative to the folder where the server was started, if the file is below it.
    private var shownPath: String {
        let path = installation.configurationPath
        let folder = context.folder.standardizedFileURL.path
        let prefix = folder.hasSuffix("/") ? folder : "\(folder)/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
