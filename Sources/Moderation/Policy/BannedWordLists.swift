package import Foundation
package import SpamFilter
import Synchronization

/// Each site's list of banned words: the file `SITE.txt` of one folder, read again when it changes.
///
/// A site without a file bans nothing.
package final class BannedWordLists: Sendable {
    private struct Loaded {
        /// Nil when there was no file.
        let modified: Date?
        let checked: Date
        /// Nil when the list could never be read.
        let words: BannedWords?
        let isBroken: Bool
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

    /// - Returns: Nil when the site has a list that cannot be read, and none was read before.
    package func words(forSite site: String, now: Date) -> BannedWords? {
        guard let folder else { return BannedWords() }
        let known = loaded.withLock { $0[site] }
        if let known, abs(now.timeIntervalSince(known.checked)) < Self.freshness { return known.words }
        let current = load(folder.appending(component: "\(site).txt"), known: known, now: now)
        loaded.withLock { $0[site] = current }
        return current.words
    }

    /// Reads the site's list again, whether or not its time of change says so.
    package func reload(site: String, now: Date) -> Reloaded {
        guard let folder else { return .none }
        let file = folder.appending(component: "\(site).txt")
        let known = loaded.withLock { $0[site] }
        do {
            let modified = try Self.modificationDate(of: file)
            let words = modified == nil ? BannedWords() : try BannedWords(utf8: Array(Data(contentsOf: file)))
            let read = Loaded(modified: modified, checked: now, words: words, isBroken: false)
            loaded.withLock { $0[site] = read }
            return modified == nil ? .none : .read(file: file.lastPathComponent)
        } catch {
            let broken = Loaded(modified: nil, checked: now, words: known?.words, isBroken: true)
            loaded.withLock { $0[site] = broken }
            return .broken(file: file.lastPathComponent, problem: "\(error)")
        }
    }

    /// A list that is broken is read again each time: what mends it may leave the file's time as it was.
    private func load(_ file: URL, known: Loaded?, now: Date) -> Loaded {
        do {
            let modified = try Self.modificationDate(of: file)
            if let known, !known.isBroken, known.modified == modified {
                return Loaded(modified: modified, checked: now, words: known.words, isBroken: false)
            }
            let words = modified == nil ? BannedWords() : try BannedWords(utf8: Array(Data(contentsOf: file)))
            return Loaded(modified: modified, checked: now, words: words, isBroken: false)
        } catch {
            if known?.isBroken != true { onProblem(file.lastPathComponent, "\(error)") }
            return Loaded(modified: nil, checked: now, words: known?.words, isBroken: true)
        }
    }

    /// - Returns: Nil when there is no such file.
    private static func modificationDate(of file: URL) throws -> Date? {
        do {
            return try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
                ?? .distantPast
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
            return nil
        }
    }
}
