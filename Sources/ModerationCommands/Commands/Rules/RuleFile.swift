import Foundation
import Moderation
import SpamFilter

/// New rules: a list of banned words, or settings of a site.
enum RuleFile {
    case words(BannedWordList)
    case settings([SettingAssignment])

    /// A file whose every line is `KEY=VALUE`, with a key that `sites set` knows, is taken for settings; any other for banned
    /// words. Blank lines and those that begin with `#` do not count.
    init(path: String) throws {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandsError(reading: path, error)
        }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
        let assignments = lines.compactMap(SettingAssignment.init(argument:)).filter { assignment in
            Site.settings.contains { $0.key == assignment.key } || assignment.key.hasPrefix("field.")
        }
        if !lines.isEmpty, assignments.count == lines.count {
            self = .settings(assignments)
        } else {
            self = .words(try BannedWordList(utf8: Array(data)))
        }
    }

    var name: String {
        switch self {
        case .words(let list): Int64(list.words.count).counted("entry", "entries") + " of banned words"
        case .settings(let settings): settings.count.counted("setting")
        }
    }

    var changes: PolicyChanges {
        switch self {
        case .words(let list): PolicyChanges(bannedWords: list)
        case .settings(let settings):
            PolicyChanges(settings: settings.map { .init(key: $0.key, value: $0.value) })
        }
    }
}
