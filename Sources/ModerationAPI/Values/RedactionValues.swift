package import Foundation
package import Moderation

/// Either a text, or a place by its first character, counted from 1, and how many there are.
package struct RedactInput: Codable, Sendable {
    package let id: Int64
    /// Nil: the content.
    package let field: RedactionRequest.Field?
    package let text: String?
    package let from: Int?
    package let count: Int?
    /// What these characters have to be; nil: whatever they are.
    package let seen: String?

    package init(_ request: RedactionRequest) {
        id = request.comment
        field = request.field
        seen = request.seen
        switch request.span {
        case .text(let wanted):
            text = wanted
            from = nil
            count = nil
        case .characters(let first, let length):
            text = nil
            from = first
            count = length
        }
    }

    /// Nil unless exactly one span is named.
    package func request(moderator: String, time: Date) -> RedactionRequest? {
        let span: RedactionRequest.Span
        switch (text, from, count) {
        case (let text?, nil, nil): span = .text(text)
        case (nil, let from?, let count?): span = .characters(from: from, count: count)
        default: return nil
        }
        return RedactionRequest(
            comment: id,
            field: field ?? .content,
            span: span,
            seen: seen,
            moderator: moderator,
            time: time
        )
    }
}

package struct RedactionValue: Codable, Sendable {
    let comment: Int64
    let field: RedactionRequest.Field
    let pieces: Int
    let isOffDisk: Bool

    package init(_ result: RedactionResult) {
        comment = result.comment
        field = result.field
        pieces = result.count
        isOffDisk = result.isOffDisk
    }

    package var result: RedactionResult {
        RedactionResult(comment: comment, field: field, count: pieces, isOffDisk: isOffDisk)
    }
}
