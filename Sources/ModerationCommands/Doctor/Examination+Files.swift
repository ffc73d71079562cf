import Foundation
import Moderation
import SpamFilter

extension Examination {
    static func secrets(_ path: String) -> Finding {
        do throws(CommandsError) {
            let secrets = try Secrets(path: path)
            return Finding("secrets", .ok, "\(path), readable by its owner alone: \(secrets)")
        } catch {
            return Finding("secrets", .problem, error.description)
        }
    }

    /// The file system of a file, or of its folder where the file is missing.
    static func diskSpace(below path: String) -> Finding {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
            return Finding("disk space", .warning, "how much room \(folder) has cannot be told")
        }
        return diskSpace(free: free, folder: folder)
    }

    /// What to say of so many bytes that can still be written.
    static func diskSpace(free: Int64, folder: String) -> Finding {
        let text = "\(free / 1_000_000) MB free in \(folder)"
        let advice = "make room: when the disk is full, comments are refused"
        return switch free {
        case ..<100_000_000: Finding("disk space", .problem, text, advice: advice)
        case ..<1_000_000_000: Finding("disk space", .warning, text, advice: advice)
        default: Finding("disk space", .ok, text)
        }
    }

    /// Each list that is not in force, or that all are.
    static func bannedWords(_ folder: String) -> [Finding] {
        let subject = "banned words"
        guard FileManager.default.fileExists(atPath: folder) else {
            let advice = "make it, or correct bannedWords.folder"
            return [Finding(subject, .warning, "there is no folder \(folder)", advice: advice)]
        }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
            let broken = names.sorted().compactMap {
                bannedWordsProblem(URL(filePath: folder).appending(component: $0))
            }
            guard broken.isEmpty else { return broken }
            return [Finding(subject, .ok, "\(names.count.counted("list")) in \(folder)")]
        } catch {
            return [Finding(subject, .problem, CommandsError(reading: folder, error).description)]
        }
    }

    /// The first thing that is wrong with a list; nil where it can be used.
    private static func bannedWordsProblem(_ file: URL) -> Finding? {
        let text: String
        do {
            _ = try BannedWords(utf8: Array(Data(contentsOf: file)))
            return nil
        } catch let error as SpamFilterError {
            text = "\(file.path): \(error)"
        } catch {
            text = CommandsError(reading: file.path, error).description
        }
        let advice = "correct the file: without it comments are not published unseen"
        return Finding("banned words", .problem, text, advice: advice)
    }

    /// Nil where no folder is set.
    static func templates(_ folder: String?) -> Finding? {
        guard let folder else { return nil }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        guard exists, isFolder.boolValue, FileManager.default.isReadableFile(atPath: folder) else {
            return Finding(
                "templates",
                .problem,
                "\(folder) is not a folder that can be read",
                advice: "correct server.templates, or leave it empty"
            )
        }
        return Finding("templates", .ok, folder)
    }
}
