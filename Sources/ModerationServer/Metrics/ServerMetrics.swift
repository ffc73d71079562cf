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
    private let counters = Mutex<[ModerationEvent: [any CounterHandler]]>([:])
    private let readTime: any TimerHandler
    private let commitTime: any TimerHandler
    private let commitSize: any RecorderHandler

    /// Kinds of events whose counters are at hand; there are far fewer.
    private static let mostEvents = 1000

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
        case .failure(let failure):
            counter("duyet_store_failures_total", ["failure": failure.rawValue]).increment(by: 1)
        }
    }

    package func count(_ event: ModerationEvent) {
        let counters = counters.withLock { known in
            if let counters = known[event] { return counters }
            if known.count >= Self.mostEvents { known = [:] }
            let counters = makeCounters(event)
            known[event] = counters
            return counters
        }
        for counter in counters { counter.increment(by: 1) }
    }

    private func makeCounters(_ event: ModerationEvent) -> [any CounterHandler] {
        switch event {
        case .challengeIssued(let site): [counter("duyet_captcha_issued_total", ["site": site])]
        case .challengeSolved(let site): [counter("duyet_captcha_solved_total", ["site": site])]
        case .challengeFailed(let site, let problem):
            [counter("duyet_captcha_failed_total", ["site": site, "problem": problem.rawCode])]
        case .accepted(let site, let status):
            [counter("duyet_comments_accepted_total", ["site": site, "status": status.rawValue])]
        case .judged(let reasons, let band):
            reasons.map { counter("duyet_policy_findings_total", ["reason": $0.rawValue]) }
                + (band.map { [counter("duyet_filter_verdicts_total", ["band": $0.rawValue])] } ?? [])
        case .refused(let site, let code):
            [counter("duyet_submissions_refused_total", ["site": site, "problem": code])]
        }
    }

    private func counter(_ name: String, _ labels: KeyValuePairs<String, String>) -> any CounterHandler {
        registry.makeCounter(label: name, dimensions: labels.map { ($0.key, $0.value) })
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
