import EmbeddedAssets
import HTTPTypes
import Hummingbird
import NIOCore
import Submissions

/// The files that pages need: the style sheet and the element for host pages.
struct FileController: Sendable {
    let pages: PageRenderer

    func addRoutes(to router: Router<ModerationRequestContext>) {
        add("/style.css", bytes: pages.style, contentType: "text/css; charset=utf-8", to: router)
        for (language, bytes) in pages.translationFiles {
            let path = RouterPath("/translations/\(language.rawValue).json")
            add(path, bytes: bytes, contentType: "application/json; charset=utf-8", to: router)
        }
        router.refuseOtherMethods("/favicon.ico", allowed: [.get])
        router.get("/favicon.ico") { _, _ in Response(status: .noContent, headers: [.cacheControl: "max-age=86400"]) }
        let script = Self.compact(EmbeddedAsset(named: "embed.js")?.bytes ?? [])
        add("/embed.js", bytes: script, contentType: "text/javascript; charset=utf-8", to: router)
    }

    /// Our script without indentation and lines of comment: they are for those who read the source. It has no text that
    /// goes over several lines.
    private static func compact(_ script: [UInt8]) -> [UInt8] {
        let lines = script.split(separator: UInt8(ascii: "\n")).map { $0.drop { $0 == UInt8(ascii: "\t") } }
        let code = lines.filter { !$0.starts(with: "/**".utf8) || !$0.suffix(2).elementsEqual("*/".utf8) }
        return Array(code.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
    }

    func add(_ path: RouterPath, asset: String, contentType: String, to router: Router<ModerationRequestContext>) {
        add(path, bytes: EmbeddedAsset(named: asset)?.bytes ?? [], contentType: contentType, to: router)
    }

    private func add(
        _ path: RouterPath,
        bytes: [UInt8],
        contentType: String,
        to router: Router<ModerationRequestContext>
    ) {
        let content = EncodedContent(ByteBuffer(bytes: bytes))
        router.get(path) { request, _ in
            var response = content.response(
                to: request,
                contentType: contentType,
                cacheControl: "public, max-age=300"
            )
            response.headers[.crossOriginResourcePolicy] = "cross-origin"
            // Nothing secret in them, and host pages of any origin may need them.
            response.headers[.accessControlAllowOrigin] = "*"
            return response
        }
        router.refuseOtherMethods(path, allowed: [.get])
    }
}
