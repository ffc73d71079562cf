package import PrometheusMetrics

/// The names of all metrics, and what they mean.
package enum MetricsCatalogue {
    /// What is counted as it happens.
    package static let counted: [MetricDescription] = [
        MetricDescription("duyet_http_requests_total", "Answered requests by route, method and status."),
        MetricDescription(
            "duyet_http_request_duration_seconds",
            "Time until the head of the answer, by route and method."
        ),
        MetricDescription("duyet_comments_accepted_total", "Accepted comments by site and the status the policy gave."),
        MetricDescription("duyet_submissions_refused_total", "Problems of forms that were not accepted, by site."),
        MetricDescription("duyet_policy_findings_total", "What the policy found in accepted comments, by reason."),
        MetricDescription("duyet_filter_verdicts_total", "Bands into which the spam filter put comments."),
        MetricDescription("duyet_captcha_issued_total", "Check codes shown, by site."),
        MetricDescription("duyet_captcha_solved_total", "Check codes answered right, by site."),
        MetricDescription("duyet_captcha_failed_total", "Check codes not taken, by site and problem."),
        MetricDescription("duyet_store_read_seconds", "Time of a read transaction, the wait for it included."),
        MetricDescription("duyet_store_commit_seconds", "Time of a write transaction with its fsync."),
        MetricDescription(
            "duyet_store_commit_writes",
            "Writes that shared a transaction.",
            bounds: [1, 2, 4, 8, 16, 32, 64, 128]
        ),
        MetricDescription("duyet_store_failures_total", "Transactions that failed, by what is wrong with the store."),
    ]

    /// What is looked up when somebody asks.
    package static let looked: [(name: String, kind: MetricKind, help: String)] = [
        ("duyet_build_info", .gauge, "1, with the version as a label."),
        (
            "duyet_queue_comments", .gauge,
            "Comments that wait for a decision, by site; apart those without the check code."
        ),
        ("duyet_queue_oldest_seconds", .gauge, "How long the oldest comment has waited, by site; 0 when none waits."),
        ("duyet_queue_appeals", .gauge, "Appeals that wait for an answer, by site."),
        ("duyet_store_bytes", .gauge, "Size of the database and its write-ahead log."),
        ("process_resident_memory_bytes", .gauge, "Resident memory size in bytes."),
        ("process_cpu_seconds_total", .counter, "User and system CPU time in seconds."),
        ("process_open_fds", .gauge, "Open file descriptors."),
        ("process_start_time_seconds", .gauge, "Start of the process, in seconds since 1970."),
    ]

    /// Every name, as queries use them; histograms without `_bucket`, `_sum` and `_count`.
    package static var names: Set<String> {
        Set(counted.map(\.name) + looked.map(\.name))
    }

    /// An empty family of those that are looked up.
    static func family(_ name: String) -> MetricFamily {
        let found = looked.first { $0.name == name }
        return MetricFamily(name, found?.kind ?? .gauge, found?.help ?? "")
    }
}
