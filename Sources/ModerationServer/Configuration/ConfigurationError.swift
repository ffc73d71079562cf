/// Why the configuration cannot be used.
package enum ConfigurationError: Error, Hashable, Sendable {
    /// No file was named, and none stands where it is looked for.
    case noFile(searched: [String])
    case missingFile(path: String)
    case unreadableFile(path: String, underlying: String)
    /// Line from 1, where it is known.
    case notYAML(path: String, line: Int?, problem: String)
    case unknownKey(String, path: String, line: Int?, nearest: String?)
    case unknownVariable(String, nearest: String?)
    case wrongValue(key: String, value: String, takes: String)
    /// A secret that could be guessed; in bytes.
    case weakSecret(key: String, shortest: Int)
    /// A list or a mapping where one value is expected, or the other way round.
    case wrongShape(key: String, expectsList: Bool, path: String, line: Int?)
}

extension ConfigurationError: CustomStringConvertible {
    /// For the operator: which key, what is wrong with it, and what it takes.
    package var description: String {
        switch self {
        case .noFile(let searched):
            """
            There is no configuration: neither \(searched.joined(separator: " nor ")) is there. \
            Make one with `duyet init DIR`, or name one with --config.
            """
        case .missingFile(let path):
            "There is no configuration at \(path). Make one with `duyet init DIR`, or correct --config."
        case .unreadableFile(let path, let underlying):
            "The configuration \(path) cannot be read: \(underlying)"
        case .notYAML(let path, let line, let problem):
            "\(Self.place(path, line)): this is not YAML: \(problem)."
        case .unknownKey(let key, let path, let line, let nearest):
            "\(Self.place(path, line)): there is no key \"\(key)\".\(Self.suggestion(nearest))"
        case .unknownVariable(let name, let nearest):
            "The environment sets \(name), which is no key of ours.\(Self.suggestion(nearest))"
        case .wrongValue(let key, let value, let takes):
            "\(key) is \"\(value)\": it takes \(takes)."
        case .weakSecret(let key, let shortest):
            "\(key) is too short: it takes at least \(shortest) bytes, such as `openssl rand -hex 24` prints."
        case .wrongShape(let key, let expectsList, let path, let line):
            "\(Self.place(path, line)): \(key) takes \(expectsList ? "a list, such as [a, b]" : "one value")."
        }
    }

    private static func place(_ path: String, _ line: Int?) -> String {
        line.map { "\(path), line \($0)" } ?? path
    }

    private static func suggestion(_ nearest: String?) -> String {
        nearest.map { " Did you mean \($0)?" } ?? ""
    }
}
