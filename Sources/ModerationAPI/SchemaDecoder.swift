/// What a type asked its decoder for.
final class SchemaNotes {
    var properties: [String: JSONNode] = [:]
    var optional: Set<String> = []

    var schema: JSONNode {
        let members = properties.map { name, schema -> (String, JSONNode) in
            guard optional.contains(name) else { return (name, schema) }
            return (name, .object(["anyOf": .array([schema, .object(["type": .string("null")])])]))
        }
        let required = properties.keys.filter { !optional.contains($0) }.sorted().map { JSONNode.string($0) }
        var object: [String: JSONNode] = [
            "type": .string("object"), "properties": .object(Dictionary(uniqueKeysWithValues: members)),
        ]
        if !required.isEmpty { object["required"] = .array(required) }
        return .object(object)
    }
}

/// Notes what is asked for, and answers with anything.
struct SchemaDecoder: Decoder {
    let notes: SchemaNotes
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    static func unforeseen(_ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "no schema is known for \(what)"))
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(SchemaContainer<Key>(notes: notes))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw Self.unforeseen("an array")
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw Self.unforeseen("a single value")
    }
}

private struct SchemaContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let notes: SchemaNotes
    let codingPath: [any CodingKey] = []
    let allKeys: [Key] = []

    func contains(_ key: Key) -> Bool { true }

    /// Asked only for what may be left away.
    func decodeNil(forKey key: Key) -> Bool {
        notes.optional.insert(key.stringValue)
        return false
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let (schema, sample) = try SchemaReader.read(type)
        notes.properties[key.stringValue] = schema
        return sample
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw SchemaDecoder.unforeseen("a nested container")
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw SchemaDecoder.unforeseen("a nested container")
    }

    func superDecoder() throws -> any Decoder {
        throw SchemaDecoder.unforeseen("a class")
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        throw SchemaDecoder.unforeseen("a class")
    }
}
