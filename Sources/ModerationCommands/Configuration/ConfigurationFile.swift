import Foundation
import ModerationServer
import Yams

/// The configuration file before its values are read: found, YAML, and without a key that we do not know.
struct ConfigurationFile {
    let path: String
    /// Whether it sets anything; a file of comments alone does not.
    let isEmpty: Bool

    /// The file's folder, from which its relative paths count.
    var folder: URL {
        URL(filePath: path).deletingLastPathComponent()
    }

    init(path: String) throws(ConfigurationError) {
        self.path = path
        let root = try Self.root(of: Self.text(at: path), path: path)
        isEmpty = root == nil
        guard let root else { return }
        guard let mapping = root.mapping else {
            throw .notYAML(path: path, line: root.mark?.line, problem: "keys and values are expected")
        }
        try check(mapping, prefix: "")
    }

    /// The file that a command uses: the named one, else that of `DUYET_CONFIG`, else `duyet.yaml` or
    /// `data/duyet.yaml` in the working folder.
    static func path(named path: String?, environment: [String: String], folder: URL) throws(ConfigurationError)
        -> String
    {
        if let named = path ?? environment["DUYET_CONFIG"], !named.isEmpty {
            return URL(filePath: named, relativeTo: folder).path
        }
        let candidates = ["duyet.yaml", "data/duyet.yaml"]
        let found = candidates.map { folder.appending(path: $0).path }.first(where: FileManager.default.fileExists)
        guard let found else { throw .noFile(searched: candidates.map { "./\($0)" }) }
        return found
    }

    private static func text(at path: String) throws(ConfigurationError) -> String {
        guard FileManager.default.fileExists(atPath: path) else { throw .missingFile(path: path) }
        do {
            return try String(contentsOf: URL(filePath: path), encoding: .utf8)
        } catch {
            throw .unreadableFile(path: path, underlying: error.localizedDescription)
        }
    }

    private static func root(of text: String, path: String) throws(ConfigurationError) -> Node? {
        do {
            let root = try Yams.compose(yaml: text)
            return root?.scalar?.string.isEmpty == true ? nil : root
        } catch let error as YamlError {
            throw ConfigurationError(error, path: path)
        } catch {
            throw .notYAML(path: path, line: nil, problem: String(describing: error))
        }
    }

    private func check(_ mapping: Node.Mapping, prefix: String) throws(ConfigurationError) {
        for (keyNode, value) in mapping {
            let name = prefix + (keyNode.string ?? "?")
            let line = keyNode.mark?.line
            if let key = ConfigurationKey.all.first(where: { $0.name == name }) {
                let fits = key.isList ? value.sequence?.allSatisfy { $0.scalar != nil } == true : value.scalar != nil
                guard fits else { throw .wrongShape(key: name, expectsList: key.isList, path: path, line: line) }
            } else if ConfigurationKey.all.contains(where: { $0.name.hasPrefix("\(name).") }) {
                // A section whose every key is commented out.
                if value.scalar?.string.isEmpty == true { continue }
                guard let inner = value.mapping else {
                    throw .notYAML(path: path, line: line, problem: "\(name) takes keys of its own, indented below it")
                }
                try check(inner, prefix: "\(name).")
            } else {
                throw .unknownKey(name, path: path, line: line, nearest: ConfigurationKey.nearest(to: name))
            }
        }
    }
}

extension ConfigurationError {
    fileprivate init(_ error: YamlError, path: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self = .notYAML(path: path, line: mark.line, problem: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.joined(separator: ", ")
            self = .notYAML(path: path, line: context.mark.line, problem: "the same key stands twice: \(keys)")
        default:
            self = .notYAML(path: path, line: nil, problem: String(describing: error))
        }
    }
}
