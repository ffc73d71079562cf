/// How the server listens, and what it believes of those who connect.
package struct ServerConfiguration: Hashable, Sendable {
    /// Name or address to listen on.
    package var host: String
    /// 0 picks a free one.
    package var port: Int
    /// Where visitors reach the server, without a final slash; nil: at host and port.
    package var publicURL: String?
    /// The largest body of a request, in bytes.
    package var bodyLimit: Int
    /// How many connections may be open: beyond that a new one takes the place of those that were silent for longest.
    package var maxConnections: Int
    /// How long a client may say nothing, take for one request, or leave an answer unread.
    package var clientTimeout: Duration
    /// Addresses and networks (`10.0.0.0/8`) whose `X-Forwarded-For` is believed.
    package var trustedProxies: [String]
    /// Whether the demo portal is served.
    package var demo: Bool
    /// Path of a folder whose files take the place of the embedded templates and style; nil: none.
    package var templates: String?
    /// How long requests in flight may take to finish after the order to stop.
    package var shutdownTimeout: Duration
    /// Who may read `/metrics`.
    package var metrics: MetricsConfiguration

    package init(
        host: String = "127.0.0.1",
        port: Int = 8080,
        publicURL: String? = nil,
        bodyLimit: Int = 65_536,
        maxConnections: Int = 4000,
        clientTimeout: Duration = .seconds(60),
        trustedProxies: [String] = [],
        demo: Bool = false,
        templates: String? = nil,
        shutdownTimeout: Duration = .seconds(10),
        metrics: MetricsConfiguration = .loopback
    ) {
        self.host = host
        self.port = port
        self.publicURL = publicURL
        self.bodyLimit = bodyLimit
        self.maxConnections = maxConnections
        self.clientTimeout = clientTimeout
        self.trustedProxies = trustedProxies
        self.demo = demo
        self.templates = templates
        self.shutdownTimeout = shutdownTimeout
        self.metrics = metrics
    }
}
