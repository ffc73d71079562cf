import Foundation
import FuzzTargets
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore

@testable import ModerationCommands
@testable import ModerationServer

extension FuzzTarget {
    /// Those that libFuzzer can run, too, and those of the modules that it does not see.
    static let everything = ((try? all()) ?? []) + [cookie, headers, configuration, importLine]

    static let cookie = FuzzTarget("cookie", words: ["duyet-demo=", ";", ".", "\"", "="]) { bytes in
        guard let value = headerValue(bytes) else { return 0 }
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/", headerFields: [.cookie: value])
        let cookie = ChallengeCookie(Request(head: head, body: RequestBody(buffer: ByteBuffer())), site: "demo")
        guard cookie.tokens.count <= 4, cookie.tokens.allSatisfy({ $0.utf8.count <= 200 }) else {
            throw Violation("\(cookie.tokens.count) tokens")
        }
        return 1 + cookie.tokens.count
    }

    static let headers = FuzzTarget("headers", words: ["bytes=", "-", ",", "/", "::", "ffff:", "1.2.3.4", "/64"]) {
        bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if case .part(let range) = ByteRange(text, count: 1000), range.isEmpty || range.upperBound > 1000 {
            throw Violation("\(range)")
        }
        let key = NetworkAddress(text)
        return (key == nil ? 0 : 1) + (AddressRange(text) == nil ? 0 : 2) + ((try? Site.origin(text)) == nil ? 0 : 4)
    }

    /// The whole file, as it is written by operators.
    static let configuration = FuzzTarget(
        "config",
        words: ["\n", "  ", ": ", "- ", "&a", "*a", "server:", "[", "{", "#", "|"]
    ) {
        bytes in
        let file = FileManager.default.temporaryDirectory.appending(component: "duyet-fuzz-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        do throws(ConfigurationError) {
            return try ConfigurationFile(path: file.path).isEmpty ? 0 : 1
        } catch {
            guard !error.description.isEmpty else { throw Violation("an error without words") }
            var kind = Hasher()
            kind.combine(error.description.replacing(/[0-9]+|".*"|duyet-fuzz-[0-9A-F-]+/, with: ""))
            return kind.finalize()
        }
    }

    /// Nil for what no HTTP parser lets through.
    private static func headerValue(_ bytes: [UInt8]) -> String? {
        bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 } ? String(validating: bytes, as: UTF8.self) : nil
    }
}
