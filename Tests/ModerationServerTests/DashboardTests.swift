import Foundation
import ModerationServer
import Testing

struct DashboardTests {
    @Test("every metric that the dashboard and the alerts ask for is there, and every one of ours is asked for")
    func names() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "config")
        var asked: Set<String> = []
        for file in ["grafana.json", "prometheus-alerts.yml"] {
            let text = try String(contentsOf: folder.appending(component: file), encoding: .utf8)
            for match in text.matches(of: /(duyet|process)_[a-z_]+/) {
                let name = String(match.output.0)
                asked.insert(
                    MetricsCatalogue.names.contains(name) ? name : name.replacing(/_(bucket|sum|count)$/, with: "")
                )
            }
        }
        #expect(asked.subtracting(MetricsCatalogue.names) == [])
        #expect(MetricsCatalogue.names.subtracting(asked) == [])
        let dashboard = try Data(contentsOf: folder.appending(component: "grafana.json"))
        let panels = try #require(try JSONSerialization.jsonObject(with: dashboard) as? [String: Any])["panels"]
        #expect((panels as? [Any])?.isEmpty == false)
    }
}
