import Foundation
package import Moderation

package struct CommentNoteValue: Codable, Sendable {
    let id: Int64
    let comment: Int64
    let moderator: String
    let time: Date
    let text: String

    package init(_ note: CommentNote) {
        id = note.id
        comment = note.comment
        moderator = note.moderator
        time = note.time
        text = note.text
    }

    package var note: CommentNote {
        CommentNote(id: id, comment: comment, moderator: moderator, time: time, text: text)
    }
}

package struct AddNoteInput: Codable, Sendable {
    package let id: Int64
    package let text: String

    package init(id: Int64, text: String) {
        self.id = id
        self.text = text
    }
}
