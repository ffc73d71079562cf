package import Configuration
import Foundation
import Moderation

extension ServerConfiguration {
    /// Reads the keys below `server` and `metrics`.
    ///
    /// - `host`: a host name or an IP address.
    /// - `port`: a number from 0 to 65535; 0 picks a free port.
    /// - `publicURL`: an http or https address without a path, or nothing.
    /// - `bodyLimit`: a number of bytes from 1024 to 67108864.
    /// - `maxConnections`: a number from 16 to 1000000.
    /// - `clientTimeout`: a duration from 1s to 1h.
    /// - `trustedProxies`: IP addresses and networks.
    /// - `demo`: true or false.
    /// - `templates`: a folder, or nothing.
    /// - `shutdownTimeout`: a duration up to 10m.
    /// - `metrics.access`: off, loopback or token; with the last, `metrics.token` has to be long enough.
    package init(_ reader: ConfigReader) throws(ConfigurationError) {
        let defaults = ServerConfiguration()
        self.init(
            host: try reader.value("server.host", defaults.host, takes: "a host name or an IP address", Self.host),
            port: try reader.value(
                "server.port",
                defaults.port,
                takes: "a number from 0 to 65535 (0 picks a free port)",
                { Self.number($0, in: 0...65535) }
            ),
            publicURL: try reader.value(
                "server.publicURL",
                takes: "an address without a path that begins with https:// or http://, or nothing",
                Self.publicURL
            ),
            bodyLimit: try reader.value(
                "server.bodyLimit",
                defaults.bodyLimit,
                takes: "a number of bytes from 1024 to 67108864",
                { Self.number($0, in: 1024...67_108_864) }
            ),
            maxConnections: try reader.value(
                "server.maxConnections",
                defaults.maxConnections,
                takes: "a number from 16 to 1000000",
                { Self.number($0, in: 16...1_000_000) }
            ),
            clientTimeout: try reader.value(
                "server.clientTimeout",
                defaults.clientTimeout,
                takes: "a duration from 1s to 1h",
                { Duration(text: $0).flatMap { (.seconds(1) ... .seconds(3600)).contains($0) ? $0 : nil } }
            ),
            trustedProxies: try reader.values(
                "server.trustedProxies",
                takes: "IP addresses and networks such as 10.0.0.0/8",
                { AddressRange($0) == nil ? nil : $0 }
            ),
            demo: try reader.value("server.demo", defaults.demo, takes: "true or false", { Bool($0) }),
            templates: try reader.value("server.templates", takes: "a folder, or nothing", { $0 }),
            shutdownTimeout: try reader.value(
                "server.shutdownTimeout",
                defaults.shutdownTimeout,
                takes: "a duration from 0s to 10m",
                { Duration(text: $0).flatMap { $0 <= .seconds(600) ? $0 : nil } }
            ),
            metrics: try Self.metrics(reader)
        )
    }

    private static func metrics(_ reader: ConfigReader) throws(ConfigurationError) -> MetricsConfiguration {
        let access = try reader.value("metrics.access", "loopback", takes: "off, loopback or token") { text in
            ["off", "loopback", "token"].contains(text) ? text : nil
        }
        let token = reader.string(forKey: "metrics.token", isSecret: true) ?? ""
        switch access {
        case "off": return .off
        case "token":
            guard token.utf8.count >= MetricsConfiguration.shortestToken else {
                throw .weakSecret(key: "metrics.token", shortest: MetricsConfiguration.shortestToken)
            }
            return .token(token)
        default: return .loopback
        }
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    private static func host(_ text: String) -> String? {
        let isHost = !text.isEmpty && text.utf8.count <= 253 && !text.contains { $0.isWhitespace || $0 == "/" }
        return isHost ? text : nil
    }

    /// Scheme, host and port alone: our pages' addresses begin at the root, so a path in front of them cannot work.
    private static func publicURL(_ text: String) -> String? {
        try? Site.origin(text)
    }
}
