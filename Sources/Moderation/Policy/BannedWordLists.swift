package import Foundation
package import SpamFilter
import Synchronization

/// Each site's list of banned words: the file `SITE.txt` of one folder, read again when it changes.
///
/// A site without a file bans nothing.
package final class BannedWordLists: Sendable {
    private struct Loaded {
        let modified: Date?
        let checked: Date
        let words: BannedWords
    }

    /// How long a list is believed before the file's time of change is looked at again.
    private static let freshness: TimeInterval = 1
    private let folder: URL?
    private let onProblem: @Sendable (_ file: String, _ problem: String) -> Void
    private let loaded = Mutex<[String: Loaded]>([:])

    /// - Parameters:
    ///   - folder: Nil for a server without lists.
    ///   - onProblem: Told of a list that cannot be read; the one read before stays in force.
    package init(
        folder: URL?,
        onProblem: @escaping @Sendable (_ file: String, _ problem: String) -> Void = { _, _ in }
    ) {
        self.folder = folder
        self.onProblem = onProblem
    }

    package func words(forSite site: String, now: Date) -> BannedWords {
        guard let folder else { return BannedWords() }
        let known = loaded.withLock { $0[site] }
        if let known, abs(now.timeIntervalSince(known.checked)) < Self.freshness { return known.words }
        let file = folder.appending(component: "\(site).txt")
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        let modified = attributes?[.modificationDate] as? Date
        let isUnchanged = known != nil && known?.modified == modified
        let words = isUnchanged ? known?.words : read(file, exists: attributes != nil)
        let current = words ?? known?.words ?? BannedWords()
        loaded.withLock { $0[site] = Loaded(modified: modified, checked: now, words: current) }
        return current
    }

    /// Returns nil when the file is there and cannot be read.
    private func read(_ file: URL, exists: Bool) -> BannedWords? {
        guard exists else { return BannedWords() }
        do {
            return try BannedWords(utf8: Array(Data(contentsOf: file)))
        } catch {
            onProblem(file.lastPathComponent, "\(error)")
            return nil
        }
    }
}
