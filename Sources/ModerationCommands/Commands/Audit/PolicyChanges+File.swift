import Foundation
import Moderation
import SpamFilter

extension PolicyChanges {
    /// The key that names a list of banned words; all other keys are those of `duyet sites set`.
    private static let bannedWordsKey = "bannedWords"

    /// Reads a file of `KEY=VALUE` lines; those that begin with `#` are passed over. A file that it names is found from the
    /// folder where it lies itself.
    ///
    /// - Throws: `CommandsError.cannotRead`, `CommandsError.invalidPolicy`.
    init(file path: String) throws(CommandsError) {
        var settings: [Setting] = []
        var words: BannedWordList?
        let lines = String(decoding: try Self.data(at: path), as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let text = line.trimmingCharacters(in: .whitespaces.union(["\u{FEFF}"]))
            if text.isEmpty || text.hasPrefix("#") { continue }
            guard let setting = SettingAssignment(argument: text) else {
                throw .invalidPolicy(path: path, line: index + 1, problem: "\"\(text.singleLine)\" is not KEY=VALUE")
            }
            do {
                if setting.key == Self.bannedWordsKey {
                    words = try Self.words(at: setting.value, from: path)
                } else {
                    let new = Setting(key: setting.key, value: setting.value)
                    _ = try PolicyChanges(settings: [new]).applied(to: Site(id: "site", name: "-", created: .now))
                    settings.append(new)
                }
            } catch let error as CommandsError {
                throw error
            } catch {
                throw .invalidPolicy(path: path, line: index + 1, problem: "\(error)")
            }
        }
        self.init(settings: settings, bannedWords: words)
    }

    private static func words(at name: String, from path: String) throws -> BannedWordList {
        let folder = URL(filePath: path).deletingLastPathComponent()
        return try BannedWordList(utf8: Array(data(at: URL(filePath: name, relativeTo: folder).path)))
    }

    private static func data(at path: String) throws(CommandsError) -> Data {
        do {
            return try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandsError(reading: path, error)
        }
    }
}
