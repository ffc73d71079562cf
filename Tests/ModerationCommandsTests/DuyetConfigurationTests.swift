import EmbeddedAssets
import Foundation
import Logging
import ModerationServer
import Testing
import Yams

@testable import ModerationCommands

struct DuyetConfigurationTests {
    private func load(
        _ text: String,
        overrides: [String: String] = [:],
        environment: [String: String] = [:]
    ) async throws -> DuyetConfiguration {
        let installation = try await TestInstallation(isMade: false)
        try installation.write(text, to: "duyet.yaml")
        return try await DuyetConfiguration(
            file: ConfigurationFile(path: installation.path("duyet.yaml")),
            overrides: overrides,
            environment: environment
        )
    }

    private func error(_ text: String, environment: [String: String] = [:]) async throws -> String {
        let error = await #expect(throws: ConfigurationError.self) {
            _ = try await load(text, environment: environment)
        }
        return error?.description.replacing(/.*duyet\.yaml/, with: "duyet.yaml") ?? ""
    }

    @Test("the embedded file holds every key with its default, the demo apart")
    func embeddedFile() async throws {
        let text = try #require(EmbeddedAsset(named: "duyet.yaml")?.text)
        let root = try #require(try Yams.compose(yaml: text)?.mapping)
        for key in ConfigurationKey.all {
            let parts = key.name.split(separator: ".").map(String.init)
            #expect(root[Node(parts[0])]?.mapping?[Node(parts[1])] != nil, "\(key.name)")
        }
        var fromFile = try await load(text)
        #expect(fromFile.server.demo)
        fromFile.server.demo = false
        let defaults = try await load("# nothing is set")
        #expect(fromFile.server == ServerConfiguration())
        #expect(fromFile.busyTimeout == defaults.busyTimeout)
        #expect(fromFile.captchaLifetime == defaults.captchaLifetime)
        #expect(fromFile.moderator == nil)
        #expect(fromFile.logLevel == .info)
        #expect(fromFile.logFormat == .text)
        for (one, other) in [
            (fromFile.storePath, defaults.storePath), (fromFile.secretsFile, defaults.secretsFile),
            (fromFile.bannedWordsFolder, defaults.bannedWordsFolder),
        ] {
            #expect(URL(filePath: one).lastPathComponent == URL(filePath: other).lastPathComponent)
        }
    }

    @Test("the command line goes before the environment, the environment before the file")
    func precedence() async throws {
        let text = "server: {port: 1, host: a.example, bodyLimit: 2048}"
        let configuration = try await load(
            text,
            overrides: ["server.port": "3"],
            environment: ["DUYET_SERVER_PORT": "2", "DUYET_SERVER_HOST": "b.example", "HOME": "/"]
        )
        #expect(configuration.server.port == 3)
        #expect(configuration.server.host == "b.example")
        #expect(configuration.server.bodyLimit == 2048)
    }

    @Test("paths count from the folder of the file, unless they are absolute")
    func paths() async throws {
        let configuration = try await load("store: {path: ../db.sqlite}\nsecrets: {file: /etc/duyet/secrets.yaml}")
        #expect(configuration.storePath.hasPrefix("/"))
        #expect(configuration.storePath.hasSuffix("/db.sqlite"))
        #expect(!configuration.storePath.contains(".."))
        #expect(configuration.secretsFile == "/etc/duyet/secrets.yaml")
    }

    @Test("lists come from the file and, with commas, from the environment")
    func lists() async throws {
        let fromFile = try await load("server: {trustedProxies: [10.0.0.0/8, '::1']}")
        #expect(fromFile.server.trustedProxies == ["10.0.0.0/8", "::1"])
        let fromEnvironment = try await load("", environment: ["DUYET_SERVER_TRUSTED_PROXIES": "127.0.0.1,fd00::/8"])
        #expect(fromEnvironment.server.trustedProxies == ["127.0.0.1", "fd00::/8"])
    }

    @Test("who may read the figures comes from the file, the token from the environment too")
    func metrics() async throws {
        let token = "0123456789abcdef01234567"
        #expect(try await load("metrics: {access: off}").server.metrics == .off)
        let configuration = try await load("metrics: {access: token}", environment: ["DUYET_METRICS_TOKEN": token])
        #expect(configuration.server.metrics == .token(token))
    }

    @Test("a public address loses its final slash")
    func publicURL() async throws {
        let configuration = try await load("server: {publicURL: 'https://binhluan.example.vn/'}")
        #expect(configuration.server.publicURL == "https://binhluan.example.vn")
    }

    @Test(
        "a wrong value is told with its key and what it takes",
        arguments: [
            ("server: {port: 80x}", "server.port is \"80x\": it takes a number from 0 to 65535 (0 picks a free port)."),
            (
                "server: {port: 65536}",
                "server.port is \"65536\": it takes a number from 0 to 65535 (0 picks a free port)."
            ),
            ("server: {host: a b}", "server.host is \"a b\": it takes a host name or an IP address."),
            ("server: {bodyLimit: 1}", "server.bodyLimit is \"1\": it takes a number of bytes from 1024 to 67108864."),
            ("server: {maxConnections: 9}", "server.maxConnections is \"9\": it takes a number from 16 to 1000000."),
            ("server: {clientTimeout: 0s}", "server.clientTimeout is \"0s\": it takes a duration from 1s to 1h."),
            ("server: {demo: maybe}", "server.demo is \"maybe\": it takes true or false."),
            (
                "server: {shutdownTimeout: 11m}",
                "server.shutdownTimeout is \"11m\": it takes a duration from 0s to 10m."
            ),
            (
                "server: {publicURL: example.vn}",
                "server.publicURL is \"example.vn\": it takes an address without a path that begins with https:// or "
                    + "http://, or nothing."
            ),
            (
                "server: {trustedProxies: [10.0.0.0/33]}",
                "server.trustedProxies is \"10.0.0.0/33\": it takes IP addresses and networks such as 10.0.0.0/8."
            ),
            ("store: {path: ''}", "store.path is \"\": it takes a file."),
            ("captcha: {lifetime: 1s}", "captcha.lifetime is \"1s\": it takes a duration from 1m to 1d."),
            ("metrics: {access: all}", "metrics.access is \"all\": it takes off, loopback or token."),
            (
                "metrics: {access: token, token: tooShort}",
                "metrics.token is too short: it takes at least 24 bytes, such as `openssl rand -hex 24` prints."
            ),
            ("log: {format: xml}", "log.format is \"xml\": it takes text or json."),
        ]
    )
    func wrongValue(text: String, message: String) async throws {
        #expect(try await error(text) == message)
    }

    @Test(
        "an unknown key, a wrong shape and broken YAML are told with their line",
        arguments: [
            ("server:\n  prot: 1", "duyet.yaml, line 2: there is no key \"server.prot\". Did you mean server.port?"),
            ("port: 1", "duyet.yaml, line 1: there is no key \"port\". Did you mean server.port?"),
            ("colour: red", "duyet.yaml, line 1: there is no key \"colour\"."),
            (
                "server:\n  trustedProxies: ::1",
                "duyet.yaml, line 2: server.trustedProxies takes a list, such as [a, b]."
            ),
            ("server:\n  port: [1, 2]", "duyet.yaml, line 2: server.port takes one value."),
            ("server: yes", "duyet.yaml, line 1: this is not YAML: server takes keys of its own, indented below it."),
            ("- a", "duyet.yaml, line 1: this is not YAML: keys and values are expected."),
            (
                "log:\n  level: info\nlog:\n  level: debug",
                "duyet.yaml, line 1: this is not YAML: the same key stands twice: log."
            ),
        ]
    )
    func wrongFile(text: String, message: String) async throws {
        #expect(try await error(text) == message)
    }

    @Test("a section of comments alone sets nothing")
    func emptySection() async throws {
        let configuration = try await load("server:\n  # port: 1\nlog:\n  level: debug")
        #expect(configuration.server.port == 8080)
        #expect(configuration.logLevel == .debug)
    }

    @Test("an unknown variable of ours stops the start, others do not matter")
    func unknownVariable() async throws {
        let message = try await error("", environment: ["DUYET_SERVER_PROT": "1", "PATH": "/bin"])
        #expect(
            message
                == "The environment sets DUYET_SERVER_PROT, which is no key of ours. Did you mean DUYET_SERVER_PORT?"
        )
    }

    @Test("a file that is missing says how to make one")
    func missing() async throws {
        let installation = try await TestInstallation(isMade: false)
        let path = installation.path("none.yaml")
        #expect(throws: ConfigurationError.missingFile(path: path)) { try ConfigurationFile(path: path) }
        #expect(
            await installation.run("queue").error == """
                Error: There is no configuration: neither ./duyet.yaml nor ./data/duyet.yaml is there. \
                Make one with `duyet init DIR`, or name one with --config.

                """
        )
    }

    @Test("the file is the named one, else that of the environment, else one nearby")
    func whichFile() async throws {
        let installation = try await TestInstallation()
        func path(_ named: String?, _ environment: [String: String] = [:]) throws -> String {
            try ConfigurationFile.path(named: named, environment: environment, folder: installation.folder)
        }
        #expect(try path("a.yaml", ["DUYET_CONFIG": "b.yaml"]) == installation.path("a.yaml"))
        #expect(try path(nil, ["DUYET_CONFIG": "b.yaml"]) == installation.path("b.yaml"))
        #expect(try path(nil) == installation.path("data/duyet.yaml"))
        try installation.write("", to: "duyet.yaml")
        #expect(try path(nil) == installation.path("duyet.yaml"))
    }

    @Test(
        "every key has its variable",
        arguments: [
            ("server.publicURL", "DUYET_SERVER_PUBLIC_URL"), ("server.bodyLimit", "DUYET_SERVER_BODY_LIMIT"),
            ("bannedWords.folder", "DUYET_BANNED_WORDS_FOLDER"), ("store.busyTimeout", "DUYET_STORE_BUSY_TIMEOUT"),
        ]
    )
    func variables(name: String, variable: String) throws {
        let key = try #require(ConfigurationKey.all.first { $0.name == name })
        #expect(key.variable == variable)
    }

    @Test(
        "each scalar key can be set by its variable",
        arguments: ConfigurationKey.all.filter { !$0.isList }.map(\.variable)
    )
    func variableCounts(variable: String) async throws {
        let values: [String: String] = [
            "DUYET_SERVER_HOST": "::1", "DUYET_SERVER_PORT": "9", "DUYET_SERVER_PUBLIC_URL": "https://x.vn",
            "DUYET_SERVER_BODY_LIMIT": "5000", "DUYET_SERVER_MAX_CONNECTIONS": "99",
            "DUYET_SERVER_CLIENT_TIMEOUT": "9s",
            "DUYET_SERVER_DEMO": "true", "DUYET_SERVER_SHUTDOWN_TIMEOUT": "3s", "DUYET_STORE_BUSY_TIMEOUT": "3s",
            "DUYET_CAPTCHA_LIFETIME": "3m", "DUYET_LOG_LEVEL": "debug", "DUYET_LOG_FORMAT": "json",
            "DUYET_AUDIT_PUBLISH_ENTRIES": "true", "DUYET_METRICS_ACCESS": "off",
            "DUYET_METRICS_TOKEN": String(repeating: "b", count: 24),
        ]
        let text = "metrics: {access: token, token: \(String(repeating: "a", count: 24))}"
        let set = try await load(text, environment: [variable: values[variable] ?? "/other"])
        let unset = try await load(text)
        #expect(set.withoutFolder != unset.withoutFolder)
    }
}

extension DuyetConfiguration {
    /// The configuration with the names of its files alone, as two tests have two folders.
    fileprivate var withoutFolder: DuyetConfiguration {
        var copy = self
        copy.storePath = URL(filePath: storePath).lastPathComponent
        copy.secretsFile = URL(filePath: secretsFile).lastPathComponent
        copy.bannedWordsFolder = URL(filePath: bannedWordsFolder).lastPathComponent
        return copy
    }
}
