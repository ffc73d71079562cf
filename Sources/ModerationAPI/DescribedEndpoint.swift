package import HTTPTypes

/// An endpoint with its types as schemas.
package struct DescribedEndpoint: Sendable {
    package let name: String
    package let method: HTTPRequest.Method
    package let path: String
    let parameters: [EndpointParameter]
    let summary: String
    /// Nil: it takes no body.
    let input: JSONNode?
    let output: JSONNode
    private let contentType: String

    init<Input>(_ name: String, _ endpoint: StreamEndpoint<Input>) throws {
        try self.init(name, endpoint.request, contentType: endpoint.contentType, output: .object([:]))
    }

    init<Input, Output>(_ name: String, _ endpoint: Endpoint<Input, Output>) throws {
        let output = try SchemaReader.read(Output.self).schema
        try self.init(name, endpoint, contentType: "application/json", output: output)
    }

    private init<Input, Output>(
        _ name: String,
        _ endpoint: Endpoint<Input, Output>,
        contentType: String,
        output: JSONNode
    ) throws {
        self.contentType = contentType
        self.name = name
        method = endpoint.method
        path = endpoint.path
        parameters = endpoint.parameters
        summary = endpoint.summary
        input = endpoint.hasBody ? try Self.body(SchemaReader.read(Input.self).schema, endpoint) : nil
        self.output = output
    }

    /// Without what stands in the path.
    private static func body<Input, Output>(_ schema: JSONNode, _ endpoint: Endpoint<Input, Output>) -> JSONNode {
        guard case .object(var members) = schema, case .object(var properties)? = members["properties"] else {
            return schema
        }
        let names = endpoint.parameters.map(\.name)
        for name in names { properties[name] = nil }
        members["properties"] = .object(properties)
        if case .array(let required)? = members["required"] {
            let rest = required.filter { node in
                if case .string(let name) = node { !names.contains(name) } else { true }
            }
            members["required"] = rest.isEmpty ? nil : .array(rest)
        }
        return .object(members)
    }

    package var operation: JSONNode {
        var members: [String: JSONNode] = [
            "operationId": .string(name), "summary": .string(summary), "tags": .array([.string("moderation")]),
            "security": .array([.object(["token": .array([])])]),
            "parameters": .array(parameters.map { $0.node(inPath: path.contains("{\($0.name)}")) }),
            "responses": .object(responses),
        ]
        if let input {
            members["requestBody"] = .object([
                "content": .object(["application/json": .object(["schema": input])]),
                "required": .bool(input.requiresMembers),
            ])
        }
        return .object(members)
    }

    private var responses: [String: JSONNode] {
        let content = JSONNode.object([contentType: .object(["schema": output])])
        var responses: [String: JSONNode] = ["200": .object(["description": .string("Done."), "content": content])]
        let problem = JSONNode.object(["$ref": .string("#/components/responses/Problem")])
        for status in [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503] { responses["\(status)"] = problem }
        return responses
    }
}

extension EndpointParameter {
    fileprivate func node(inPath: Bool) -> JSONNode {
        .object([
            "name": .string(name), "in": .string(inPath ? "path" : "query"), "required": .bool(isRequired || inPath),
            "style": .string(inPath ? "simple" : "form"), "explode": .bool(false), "schema": schema(inPath: inPath),
        ])
    }

    private func schema(inPath: Bool) -> JSONNode {
        switch kind {
        case .text: .object(["type": .string("string")].merging(inPath ? ["minLength": .integer(1)] : [:]) { $1 })
        case .time: .object(["type": .string("string"), "format": .string("date-time")])
        case .flag: .object(["type": .string("boolean")])
        case .integer(let range):
            .object([
                "type": .string("integer"), "format": .string("int64"), "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ])
        case .word(let words):
            .object(["type": .string("string"), "enum": .array(words.map { .string($0) })])
        case .list(let words):
            .object([
                "type": .string("array"), "minItems": .integer(1),
                "items": .object(["type": .string("string"), "enum": .array(words.map { .string($0) })]),
            ])
        }
    }
}
