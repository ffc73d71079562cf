import Foundation
import Moderation
import SpamFilter
import Synchronization
import Testing

struct BannedWordListsTests {
    private static let start = Date(timeIntervalSince1970: 1_800_000_000)

    /// A folder with a list for the site `demo`, whose times of change the test sets.
    private struct Lists {
        let folder: URL
        let problems = Problems()
        let lists: BannedWordLists

        init() throws {
            folder = FileManager.default.temporaryDirectory.appending(component: "duyet-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let problems = problems
            lists = BannedWordLists(folder: folder) { file, _ in problems.add(file) }
        }

        func write(_ bytes: [UInt8], changed seconds: TimeInterval) throws {
            let file = folder.appending(component: "demo.txt")
            try Data(bytes).write(to: file)
            let attributes = [FileAttributeKey.modificationDate: start + seconds]
            try FileManager.default.setAttributes(attributes, ofItemAtPath: file.path)
        }

        func matches(_ text: String, at seconds: TimeInterval) -> [String]? {
            lists.words(forSite: "demo", now: start + seconds)?.matches(in: text)
        }

        func remove() {
            try? FileManager.default.removeItem(at: folder)
        }
    }

    private final class Problems: Sendable {
        private let files = Mutex<[String]>([])

        func add(_ file: String) { files.withLock { $0.append(file) } }

        var all: [String] { files.withLock { $0 } }
    }

    @Test("a list is read again when its file changes, within a second")
    func reload() throws {
        let lists = try Lists()
        defer { lists.remove() }
        #expect(lists.matches("casino", at: 0) == [])
        try lists.write(Array("casino".utf8), changed: 0)
        #expect(lists.matches("casino", at: 1) == ["casino"])
        try lists.write(Array("cá độ".utf8), changed: 1)
        #expect(lists.matches("casino", at: 1.9) == ["casino"])
        #expect(lists.matches("casino cá độ", at: 2) == ["cá độ"])
    }

    @Test("a broken list is reported once, and the last good one stays in force")
    func broken() throws {
        let lists = try Lists()
        defer { lists.remove() }
        try lists.write(Array("casino".utf8), changed: 0)
        #expect(lists.matches("casino", at: 0) == ["casino"])
        try lists.write([0x63, 0xFF, 0xFE], changed: 1)
        for second in 1...3 { #expect(lists.matches("casino", at: TimeInterval(second)) == ["casino"]) }
        #expect(lists.problems.all == ["demo.txt"])
        try lists.write(Array("cá độ".utf8), changed: 4)
        #expect(lists.matches("casino cá độ", at: 5) == ["cá độ"])
    }

    @Test("an entry without letters breaks a list too")
    func entryWithoutLetters() throws {
        let lists = try Lists()
        defer { lists.remove() }
        try lists.write(Array("casino\n!!!\n".utf8), changed: 0)
        #expect(lists.matches("casino !!!", at: 0) == nil)
        #expect(lists.problems.all == ["demo.txt"])
    }

    @Test("a broken list is read again even when its file's time stays as it was")
    func mended() throws {
        let lists = try Lists()
        defer { lists.remove() }
        try lists.write([0xFF], changed: 0)
        #expect(lists.matches("casino", at: 0) == nil)
        try lists.write(Array("casino".utf8), changed: 0)
        #expect(lists.matches("casino", at: 1) == ["casino"])
    }

    @Test("a list that is taken away bans nothing any more")
    func removed() throws {
        let lists = try Lists()
        defer { lists.remove() }
        try lists.write(Array("casino".utf8), changed: 0)
        #expect(lists.matches("casino", at: 0) == ["casino"])
        try FileManager.default.removeItem(at: lists.folder.appending(component: "demo.txt"))
        #expect(lists.matches("casino", at: 2) == [])
        #expect(lists.problems.all.isEmpty)
    }

    @Test("a site has its own list, and a server without a folder has none")
    func sites() throws {
        let lists = try Lists()
        defer { lists.remove() }
        try lists.write(Array("casino".utf8), changed: 0)
        #expect(lists.lists.words(forSite: "khac", now: Self.start)?.isEmpty == true)
        #expect(BannedWordLists(folder: nil).words(forSite: "demo", now: Self.start)?.isEmpty == true)
    }
}
