import AuditLog
import Foundation
import Moderation
import SpamFilter

/// Finds the JSON Schema of a type by letting it decode itself from a decoder that notes what it is asked for.
///
/// That is how the description cannot say anything else than what server and client really read.
enum SchemaReader {
    /// - Throws: What decoding throws, for a type that wants something that is not foreseen here.
    static func read<Value: Decodable>(_ type: Value.Type) throws -> (schema: JSONNode, sample: Value) {
        guard let described = type as? any DescribedValue.Type else {
            let notes = SchemaNotes()
            let sample = try Value(from: SchemaDecoder(notes: notes))
            return (notes.schema, sample)
        }
        let (schema, sample) = try described.description()
        guard let sample = sample as? Value else { throw SchemaDecoder.unforeseen("\(type)") }
        return (schema, sample)
    }
}

/// A type whose schema is not that of an object.
protocol DescribedValue {
    /// Its schema, and any value of it.
    static func description() throws -> (JSONNode, Any)
}

extension String: DescribedValue {
    static func description() -> (JSONNode, Any) { (.object(["type": .string("string")]), "") }
}

extension Bool: DescribedValue {
    static func description() -> (JSONNode, Any) { (.object(["type": .string("boolean")]), false) }
}

extension Int: DescribedValue {
    static func description() -> (JSONNode, Any) {
        (.object(["type": .string("integer"), "format": .string("int64")]), 0)
    }
}

extension Int64: DescribedValue {
    static func description() -> (JSONNode, Any) {
        (.object(["type": .string("integer"), "format": .string("int64")]), Int64(0))
    }
}

extension Double: DescribedValue {
    static func description() -> (JSONNode, Any) { (.object(["type": .string("number")]), 0.0) }
}

extension Date: DescribedValue {
    static func description() -> (JSONNode, Any) {
        (.object(["type": .string("string"), "format": .string("date-time")]), Date.distantPast)
    }
}

extension UnixTime: DescribedValue {
    static func description() -> (JSONNode, Any) {
        (.object(["type": .array([.string("number"), .string("string")])]), UnixTime(.distantPast))
    }
}

extension Data: DescribedValue {
    static func description() -> (JSONNode, Any) {
        (.object(["type": .string("string"), "contentEncoding": .string("base64")]), Data())
    }
}

extension Array: DescribedValue where Element: Decodable {
    static func description() throws -> (JSONNode, Any) {
        let schema = try SchemaReader.read(Element.self).schema
        return (.object(["type": .string("array"), "items": schema]), [Element]())
    }
}

extension Dictionary: DescribedValue where Key == String, Value: Decodable {
    static func description() throws -> (JSONNode, Any) {
        let schema = try SchemaReader.read(Value.self).schema
        return (.object(["type": .string("object"), "additionalProperties": schema]), [String: Value]())
    }
}

extension DescribedValue where Self: CaseIterable & RawRepresentable, RawValue == String {
    static func description() throws -> (JSONNode, Any) {
        guard let first = allCases.first else { throw SchemaDecoder.unforeseen("\(Self.self)") }
        let names = allCases.map { JSONNode.string($0.rawValue) }
        return (.object(["type": .string("string"), "enum": .array(names)]), first)
    }
}

extension CommentStatus: DescribedValue {}
extension SpamBand: DescribedValue {}
extension ProposalValue.Kind: DescribedValue {}
extension ExplanationValue.Kind: DescribedValue {}
extension Finding.Level: DescribedValue {}
extension ImportOutcomesValue.Outcome.Kind: DescribedValue {}
extension ModelChangeInput.Kind: DescribedValue {}
extension OpinionVerdict: DescribedValue {}
extension ReviewOutcome: DescribedValue {}
extension WorkOrder: DescribedValue {}
extension WorkQueue: DescribedValue {}
extension RedactionRequest.Field: DescribedValue {}
extension Reason.Code: DescribedValue {}
extension Role: DescribedValue {}
extension Appeal.State: DescribedValue {}
extension AppealDecision.Verdict: DescribedValue {}
extension ReasonChangeInput.Kind: DescribedValue {}
extension TokenScope: DescribedValue {}
extension BlockTarget.Kind: DescribedValue {}
extension ClaimFilter.Kind: DescribedValue {}
extension ErasureReason: DescribedValue {}
extension DecisionOperation.Kind: DescribedValue {}
extension DecisionResult.Conflict.Kind: DescribedValue {}
