import Foundation
import HTTPTypes
import Hummingbird
import ModerationAPI

/// What a request of the moderation API says, from its path, its query and its body.
struct APIInput {
    let request: Request
    let context: ModerationRequestContext
    let bodyLimit: Int

    init(_ request: Request, _ context: ModerationRequestContext, bodyLimit: Int) {
        self.request = request
        self.context = context
        self.bodyLimit = bodyLimit
    }

    func decode<Input, Output>(_ endpoint: Endpoint<Input, Output>) async throws -> Input {
        var members: [String: Any] = [:]
        if endpoint.hasBody { members = try await body() }
        for parameter in endpoint.parameters {
            let inPath = endpoint.path.contains("{\(parameter.name)}")
            // The router leaves the path as it was sent; of the query the parameters come decoded.
            let text =
                inPath
                ? context.parameters.get(parameter.name).map { $0.removingPercentEncoding ?? $0 }
                : request.uri.queryParameters[parameter.name[...]].map(String.init)
            guard let text else {
                if parameter.isRequired { throw ServerError.missingParameter(parameter.name) }
                continue
            }
            guard let value = Self.value(text, parameter.kind) else {
                throw ServerError.invalidParameter(parameter.name)
            }
            members[parameter.name] = value
        }
        if !endpoint.hasBody {
            let known = Set(endpoint.parameters.map(\.name))
            for (name, _) in request.uri.queryParameters where !known.contains(String(name)) {
                throw ServerError.invalidParameter(String(name))
            }
        }
        return try APICoding.decoder().decode(Input.self, from: JSONSerialization.data(withJSONObject: members))
    }

    private func body() async throws -> [String: Any] {
        let (bytes, isTooLarge) = try await request.bytes(limit: bodyLimit)
        if isTooLarge { throw ServerError.bodyTooLarge(limit: bodyLimit) }
        if bytes.isEmpty { return [:] }
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true else {
            throw ServerError.unsupportedContentType
        }
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)), let members = object as? [String: Any]
        else {
            throw ServerError.brokenBody
        }
        return members
    }

    private static func value(_ text: String, _ kind: EndpointParameter.Kind) -> Any? {
        switch kind {
        case .text, .time: text
        case .integer(let range): Int64(text).flatMap { range.contains($0) ? $0 : nil }
        case .flag: Bool(text)
        case .word(let words): words.contains(text) ? text : nil
        case .list(let words):
            {
                let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                guard !parts.contains("") else { return nil }
                return words.isEmpty || Set(parts).isSubset(of: words) ? parts : nil
            }()
        }
    }
}
