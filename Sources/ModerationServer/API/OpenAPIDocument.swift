import Foundation
import HTTPTypes
import Hummingbird
import ModerationAPI
import NIOCore

/// What `/openapi.json` says (OpenAPI 3.1): the moderation API from its endpoints' own types, and the public routes.
struct OpenAPIDocument: Sendable {
    private let content: EncodedContent

    init() throws(ServerError) {
        do {
            content = EncodedContent(ByteBuffer(bytes: try APICoding.encoder().encode(Self.document())))
        } catch {
            throw .internalFailure("openapi: \(error)")
        }
    }

    func addRoutes(to router: Router<ModerationRequestContext>) {
        let content = content
        router.get("/openapi.json") { request, _ in
            content.response(to: request, contentType: "application/json; charset=utf-8")
        }
        router.refuseOtherMethods("/openapi.json", allowed: [.get])
    }

    private static func document() throws -> JSONNode {
        var paths: [String: [String: JSONNode]] = [:]
        for endpoint in try Endpoints.described() {
            paths[endpoint.path, default: [:]][endpoint.method.rawValue.lowercased()] = endpoint.operation
        }
        for route in PublicRoute.all {
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = route.operation
        }
        return .object([
            "openapi": .string("3.1.0"),
            "info": .object([
                "title": .string("Duyet"), "version": .string(APIVersion.current),
                "description": .string("Comments for news portals: the public routes, and those of moderators."),
            ]),
            "paths": .object(paths.mapValues { .object($0) }),
            "components": .object([
                "securitySchemes": .object([
                    "token": .object(["type": .string("http"), "scheme": .string("bearer")])
                ]),
                "responses": .object(["Problem": problem]),
            ]),
        ])
    }

    private static var problem: JSONNode {
        let text = JSONNode.object(["type": .string("string")])
        let schema = JSONNode.object([
            "type": .string("object"),
            "properties": .object([
                "type": text, "title": text, "status": .object(["type": .string("integer")]), "detail": text,
                "code": text,
            ]),
            "required": .array(["type", "title", "status", "detail", "code"].map { .string($0) }),
        ])
        return .object([
            "description": .string("Why not (RFC 9457)."),
            "content": .object(["application/problem+json": .object(["schema": schema])]),
        ])
    }
}
