import Foundation
import Logging

/// Writes each message on a line of its own, in one of the forms of `LogLine`.
///
/// Unlike the library's handler it forms a line only when there is one to write, not with each request's id.
struct LineLogHandler: LogHandler {
    private let label: String
    private let form: @Sendable (LogLine) -> String
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> Date
    private let threshold: LogThreshold
    /// What was set on this logger alone.
    private var ownLevel: Logger.Level?
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(
        label: String,
        threshold: LogThreshold = LogThreshold(.info),
        form: @escaping @Sendable (LogLine) -> String,
        now: @escaping @Sendable () -> Date = { Date() },
        write: @escaping @Sendable (String) -> Void = { line in
            try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
        }
    ) {
        self.label = label
        self.threshold = threshold
        self.form = form
        self.now = now
        self.write = write
    }

    var logLevel: Logger.Level {
        get { ownLevel ?? threshold.level }
        set { ownLevel = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        all.merge(metadataProvider?.get() ?? [:]) { $1 }
        all.merge(event.metadata ?? [:]) { $1 }
        write(form(LogLine(time: now(), label: label, event: event, metadata: all)) + "\n")
    }
}
