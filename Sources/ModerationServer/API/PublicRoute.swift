import HTTPTypes
import ModerationAPI

/// A route for visitors, pages and auditors, as `/openapi.json` describes it.
struct PublicRoute: Sendable {
    let method: HTTPRequest.Method
    let path: String
    let summary: String
    /// Of the good answer.
    let status: Int
    let contentTypes: [String]
    /// Name, and whether it has to be there.
    let query: [(name: String, isRequired: Bool)]
    /// What a body may be.
    let bodyTypes: [String]

    private init(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ summary: String,
        status: Int = 200,
        _ contentTypes: [String],
        query: [(name: String, isRequired: Bool)] = [],
        bodyTypes: [String] = []
    ) {
        self.method = method
        self.path = path
        self.summary = summary
        self.status = status
        self.contentTypes = contentTypes
        self.query = query
        self.bodyTypes = bodyTypes
    }

    private static let json = ["application/json"]
    private static let text = ["text/plain"]
    private static let html = ["text/html"]
    private static let forms = ["application/x-www-form-urlencoded", "multipart/form-data", "application/json"]
    private static let appealForms = ["application/x-www-form-urlencoded", "multipart/form-data"]
    private static let page = [(name: "after", isRequired: false), (name: "limit", isRequired: false)]

    static let all: [PublicRoute] = [
        PublicRoute(.get, "/{site}/thread", "A thread with its form.", html, query: [("key", true)] + page),
        PublicRoute(.post, "/{site}/comments", "Takes the form.", status: 303, [], bodyTypes: forms),
        PublicRoute(.get, "/receipts/{receipt}", "What became of a comment.", html),
        PublicRoute(.get, "/receipts/{receipt}/proof", "The proof that it is in the log.", text),
        PublicRoute(.post, "/receipts/{receipt}/appeal", "Takes an appeal.", status: 303, [], bodyTypes: appealForms),
        PublicRoute(.get, "/{site}/transparency", "How a site moderates, where it shows that.", html),
        PublicRoute(.get, "/v1/sites/{site}/transparency", "The same as numbers.", json),
        PublicRoute(.get, "/v1/sites/{site}/comments", "A thread's comments.", json, query: [("thread", true)] + page),
        PublicRoute(
            .post,
            "/v1/sites/{site}/comments",
            "Takes a comment.",
            status: 201,
            json,
            bodyTypes: forms
        ),
        PublicRoute(.post, "/v1/sites/{site}/challenges", "A new check code.", status: 201, json, bodyTypes: forms),
        PublicRoute(.get, "/captcha/{file}", "The picture or sound of a token.", ["image/png", "audio/wav"]),
        PublicRoute(
            .get,
            "/captcha.png",
            "A new picture, its token in a cookie.",
            ["image/png"],
            query: [("site", true)]
        ),
        PublicRoute(.get, "/captcha.wav", "The sound of the cookie's token.", ["audio/wav"], query: [("site", true)]),
        PublicRoute(.get, "/v1/audit/checkpoint", "The log's signed head.", text, query: [("size", false)]),
        PublicRoute(.get, "/v1/audit/key", "The keys that verify it.", text),
        PublicRoute(.get, "/v1/audit/entries", "Hashes of entries.", json, query: page),
        PublicRoute(
            .get,
            "/v1/audit/proofs/inclusion",
            "That an entry is in the log.",
            json,
            query: [("entry", true), ("size", false)]
        ),
        PublicRoute(
            .get,
            "/v1/audit/proofs/consistency",
            "That the log continues an earlier one.",
            json,
            query: [("from", true), ("to", false)]
        ),
        PublicRoute(.get, "/healthz", "Whether the server runs.", json),
        PublicRoute(.get, "/readyz", "Whether it can do its work.", json),
        PublicRoute(.get, "/metrics", "Figures for Prometheus, where they are shown.", text),
        PublicRoute(.get, "/openapi.json", "This description.", json),
    ]

    var operation: JSONNode {
        let names = path.matches(of: /\{([a-z]+)\}/).map { String($0.1) }
        let parameters =
            names.map { Self.parameter($0, "path", true) }
            + query.map { Self.parameter($0.name, "query", $0.isRequired) }
        func content(_ types: [String]) -> JSONNode {
            .object(Dictionary(uniqueKeysWithValues: types.map { ($0, JSONNode.object([:])) }))
        }
        let good = JSONNode.object(["description": .string("Done."), "content": content(contentTypes)])
        let other = ["application/problem+json", "text/html", "text/plain", "application/json"]
        var members: [String: JSONNode] = [
            "summary": .string(summary), "tags": .array([.string("public")]), "parameters": .array(parameters),
            "responses": .object([
                String(status): good,
                "default": .object(["description": .string("A refusal, in words."), "content": content(other)]),
            ]),
        ]
        if !bodyTypes.isEmpty { members["requestBody"] = .object(["content": content(bodyTypes)]) }
        return .object(members)
    }

    private static func parameter(_ name: String, _ place: String, _ isRequired: Bool) -> JSONNode {
        .object([
            "name": .string(name), "in": .string(place), "required": .bool(isRequired),
            "schema": .object(["type": .string("string")]),
        ])
    }
}
