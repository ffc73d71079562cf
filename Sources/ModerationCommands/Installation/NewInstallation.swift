import EmbeddedAssets
import Foundation
import Moderation
import SQLiteStore

/// Makes the files of an installation in a folder. What fails halfway is taken away again; what was there is never
/// touched.
struct NewInstallation {
    static let configurationName = "duyet.yaml"
    /// The site that every new installation has.
    static let site = "demo"
    private static let folderMode = 0o700
    private let folder: URL
    private let now: Date

    init(folder: URL, now: Date) {
        self.folder = folder
        self.now = now
    }

    private var configuration: URL { folder.appending(component: Self.configurationName) }
    private var secrets: URL { folder.appending(component: "secrets.yaml") }
    private var database: URL { folder.appending(component: "duyet.sqlite") }
    private var bannedWordsFolder: URL { folder.appending(component: "banned-words") }
    private var bannedWords: URL { bannedWordsFolder.appending(component: "\(Self.site).txt") }

    /// Makes everything; the moderator is recorded as who added the site.
    func make(moderator: String) async throws {
        for file in [configuration, secrets, database, bannedWords] where Self.exists(file) {
            throw CommandsError.pathExists(file.path)
        }
        var made: [URL] = []
        do {
            for folder in [folder, bannedWordsFolder] where !Self.exists(folder) {
                made.append(folder)
                try Self.makeFolder(folder)
            }
            for (file, text, mode) in try contents {
                try Self.makeFile(file, text: text, mode: mode)
                made.append(file)
            }
            made += ["-wal", "-shm"].map { URL(filePath: database.path + $0) }
            try await makeSite(moderator: moderator)
        } catch {
            for url in made.reversed() { try? FileManager.default.removeItem(at: url) }
            throw error
        }
    }

    /// The database begins as an empty file, so that its mode, and that of the files that SQLite puts beside it, is ours.
    private var contents: [(file: URL, text: String, mode: Int)] {
        get throws {
            guard let configurationText = EmbeddedAsset(named: Self.configurationName)?.text else {
                throw CommandsError.cannotRead(path: Self.configurationName, underlying: "it was not built in")
            }
            return [
                (configuration, configurationText, 0o640),
                (secrets, try Secrets.freshText(), 0o600),
                (bannedWords, Self.bannedWordsExample, 0o640),
                (database, "", 0o600),
            ]
        }
    }

    private func makeSite(moderator: String) async throws(ModerationError) {
        let store = try SQLiteStore(path: database.path, create: true)
        let site = try Site(id: Self.site, name: "Cổng thông tin tỉnh (demo)", created: now)
        try await store.addSite(site, moderator: moderator, time: now)
    }

    private static func exists(_ url: URL) -> Bool {
        FileManager.default.fileExists(atPath: url.path)
    }

    private static func makeFolder(_ url: URL) throws(CommandsError) {
        do {
            try FileManager.default.createDirectory(
                at: url,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: folderMode]
            )
        } catch {
            throw CommandsError(writing: url.path, error)
        }
    }

    /// Makes a file that must not exist, with its mode from the beginning.
    private static func makeFile(_ url: URL, text: String, mode: Int) throws(CommandsError) {
        let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
        guard descriptor >= 0 else {
            let code = POSIXErrorCode(rawValue: errno) ?? .EIO
            throw code == .EEXIST ? .pathExists(url.path) : CommandsError(writing: url.path, POSIXError(code))
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
        } catch {
            try? FileManager.default.removeItem(at: url)
            throw CommandsError(writing: url.path, error)
        }
    }

    private static let bannedWordsExample = """
        # Words and phrases that send a comment to status spam, one a line. Case and invisible characters make no
        # difference. Write entries with their diacritics: "cá độ" is found with them or without any («ca do»), but an entry
        # without any, "ca do", is found with whichever («cá độ», but also «ca đó»).
        # A change counts within a second, without a restart. Another site's list is SITE.txt in this folder.
        #
        # khuyến mãi sốc
        # nhà cái uy tín

        """
}
