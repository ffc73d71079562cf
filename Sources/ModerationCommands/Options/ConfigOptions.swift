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

    /// What a suggested command needs besides, to reach the same installation.
    var suffix: String {
        config.map { " --config \($0.shellQuoted)" } ?? ""
    }
}
