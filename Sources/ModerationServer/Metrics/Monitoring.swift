package import Moderation

/// What is counted, and where the rest is looked up when somebody asks.
package struct Monitoring: Sendable {
    package let metrics: ServerMetrics
    let store: any MonitoringStore
    /// Of this program.
    let version: String

    package init(metrics: ServerMetrics, store: any MonitoringStore, version: String) {
        self.metrics = metrics
        self.store = store
        self.version = version
    }
}
