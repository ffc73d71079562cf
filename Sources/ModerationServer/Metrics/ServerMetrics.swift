import CoreMetrics
package import Foundation
package import Moderation
package import PrometheusMetrics
import SpamFilter
import Submissions
import Synchronization

/// Counts what the server does. All names and labels are known before, but for sites: nothing that visitors send becomes one.
package final class ServerMetrics: Sendable {
    /// What is counted of a kind of request.
    private struct RequestCells {
        let count: any CounterHandler
        let time: any TimerHandler
    }

    private struct RequestKind: Hashable {
        let route: String
        let method: String
        let status: Int
    }

    package let registry = PrometheusRegistry(describing: MetricsCatalogue.counted)
    let start: Date
    private let requests = Mutex<[RequestKind: RequestCells]>([:])
    private let readTime: any TimerHandler
    private let commitTime: any TimerHandler
    private let commitSize: any RecorderHandler

    /// - Parameter start: Now.
    package init(start: Date) {
        self.start = start
        readTime = registry.makeTimer(label: "duyet_store_read_seconds", dimensions: [])
        commitTime = registry.makeTimer(label: "duyet_store_commit_seconds", dimensions: [])
        commitSize = registry.makeRecorder(label: "duyet_store_commit_writes", dimensions: [], aggregate: true)
    }

    /// - Parameters:
    ///   - route: As it was declared, with names in place of values; nil for a path that there is not.
    ///   - method: As it was sent.
    ///   - status: Of the answer.
    ///   - time: Until the answer's head was there.
    func countRequest(route: String?, method: String, status: Int, time: Duration) {
        let kind = RequestKind(route: route ?? "none", method: Self.known(method), status: status)
        let cells = requests.withLock { requests in
            if let cells = requests[kind] { return cells }
            let cells = makeCells(kind)
            requests[kind] = cells
            return cells
        }
        cells.count.increment(by: 1)
        cells.time.recordNanoseconds(time.wholeNanoseconds)
    }

    package func count(_ event: StoreEvent) {
        switch event {
        case .read(let time): readTime.recordNanoseconds(time.wholeNanoseconds)
        case .commit(let writes, let time):
            commitTime.recordNanoseconds(time.wholeNanoseconds)
            commitSize.record(Int64(writes))
        case .failure(let failure): add("duyet_store_failures_total", ["failure": failure.rawValue])
        }
    }

    package func count(_ event: ModerationEvent) {
        switch event {
        case .challengeIssued(let site): add("duyet_captcha_issued_total", ["site": site])
        case .challengeSolved(let site): add("duyet_captcha_solved_total", ["site": site])
        case .challengeFailed(let site, let problem):
            add("duyet_captcha_failed_total", ["site": site, "problem": problem.rawCode])
        case .accepted(let site, let status):
            add("duyet_comments_accepted_total", ["site": site, "status": status.rawValue])
        case .judged(let reasons, let band):
            for reason in reasons { add("duyet_policy_findings_total", ["reason": reason.rawValue]) }
            if let band { add("duyet_filter_verdicts_total", ["band": band.rawValue]) }
        case .refused(let site, let code): add("duyet_submissions_refused_total", ["site": site, "problem": code])
        }
    }

    private func add(_ name: String, _ labels: KeyValuePairs<String, String>) {
        registry.makeCounter(label: name, dimensions: labels.map { ($0.key, $0.value) }).increment(by: 1)
    }

    private func makeCells(_ kind: RequestKind) -> RequestCells {
        RequestCells(
            count: registry.makeCounter(
                label: "duyet_http_requests_total",
                dimensions: [("route", kind.route), ("method", kind.method), ("status", String(kind.status))]
            ),
            time: registry.makeTimer(
                label: "duyet_http_request_duration_seconds",
                dimensions: [("route", kind.route), ("method", kind.method)]
            )
        )
    }

    /// Anybody can send any word as a method.
    private static func known(_ method: String) -> String {
        ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"].contains(method) ? method : "other"
    }
}

extension Duration {
    var wholeNanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
