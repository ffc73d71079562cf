import Foundation
import Logging

/// A message with everything that is known of it.
struct LogLine {
    let time: Date
    let label: String
    let event: LogEvent
    /// The logger's, the task's and the event's own.
    let metadata: Logger.Metadata

    private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// `TIME LEVEL LABEL: KEY=VALUE… MESSAGE`.
    var text: String {
        var all = metadata
        if let error = event.error { all["error"] = "\(error)" }
        let facts = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value) " }.joined()
        let line = "\(time.formatted(.iso8601)) \(event.level) \(label): \(facts)\(event.message)"
        return line.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// An object: `time`, `level`, `label`, `message`, `error`, and the metadata under `metadata`.
    var json: String {
        var members: [JSONValue.Member] = [
            .init(name: "time", value: .string(time.formatted(Self.timeStyle))),
            .init(name: "level", value: .string(event.level.rawValue)),
            .init(name: "label", value: .string(label)),
            .init(name: "message", value: .string(event.message.description)),
        ]
        if let error = event.error { members.append(.init(name: "error", value: .string(String(describing: error)))) }
        if !metadata.isEmpty { members.append(.init(name: "metadata", value: Self.json(.dictionary(metadata)))) }
        return "\(JSONValue.object(members))"
    }

    private static func json(_ value: Logger.MetadataValue) -> JSONValue {
        switch value {
        case .string(let text): .string(text)
        case .stringConvertible(let value): .string(value.description)
        case .array(let values): .array(values.map(json))
        case .dictionary(let values):
            .object(values.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: json($0.value)) })
        @unknown default: .null
        }
    }
}
