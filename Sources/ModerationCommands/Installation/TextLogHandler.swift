import Foundation
import Logging

/// Writes each message on a line of its own: `TIME LEVEL LABEL: KEY=VALUE… MESSAGE`.
///
/// Unlike the library's handler it forms a line only when there is one to write, not with each request's id.
struct TextLogHandler: LogHandler {
    private let label: String
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> Date
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(
        label: String,
        now: @escaping @Sendable () -> Date = { Date() },
        write: @escaping @Sendable (String) -> Void = { line in
            try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
        }
    ) {
        self.label = label
        self.now = now
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        all.merge(metadataProvider?.get() ?? [:]) { $1 }
        all.merge(event.metadata ?? [:]) { $1 }
        if let error = event.error { all["error"] = "\(error)" }
        let facts = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value) " }.joined()
        let line = "\(now().formatted(.iso8601)) \(event.level) \(label): \(facts)\(event.message)"
        write(line.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n")
    }
}
