import ArgumentParser

/// Which installation a command works on.
struct ConfigOptions: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "The configuration file.",
            discussion: "Default: $DUYET_CONFIG, else ./duyet.yaml, else ./data/duyet.yaml.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml"])
    )
    var config: String?

    @Option(
        help: ArgumentHelp(
            "Work on a running server instead, such as https://binhluan.example.vn.",
            discussion: "With a token in the environment variable DUYET_TOKEN.",
            valueName: "url"
        )
    )
    var server: String?

    func validate() throws {
        guard config == nil || server == nil else {
            throw ValidationError("Choose --config or --server, not both.")
        }
    }

    /// What a suggested command needs besides, to reach the same installation.
    var suffix: String {
        if let server { return " --server \(server.shellQuoted)" }
        return config.map { " --config \($0.shellQuoted)" } ?? ""
    }
}
