import HTTPTypes
import Hummingbird

extension RouterMethods {
    /// Answers every other method on a path with 405, naming those that it takes.
    func refuseOtherMethods(_ path: RouterPath, allowed: [HTTPRequest.Method]) {
        let names = allowed.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] } + ["OPTIONS"]
        let others: [HTTPRequest.Method?] = [
            .get, .head, .post, .put, .patch, .delete, .trace, .connect, HTTPRequest.Method("QUERY"),
        ]
        for case let method? in others where !names.contains(method.rawValue) {
            on(path, method: method) { _, _ -> Response in throw ServerError.methodNotAllowed(allowed: names) }
        }
        if !allowed.contains(.options) {
            on(path, method: .options) { _, _ in
                Response(status: .noContent, headers: [.allow: names.joined(separator: ", ")])
            }
        }
    }
}
