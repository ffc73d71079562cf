import Moderation

/// A comment as whoever decided first saw it, without anything that was found, scored or decided.
struct BlindComment {
    let comment: Comment
    private let parent: Comment?

    /// Nil when there is no such comment.
    init?(_ id: Int64, in store: any DecidingStore) async throws(ModerationError) {
        guard let comment = try await store.comment(id) else { return nil }
        var parent: Comment?
        if let id = comment.parent { parent = try await store.comment(id) }
        self.comment = comment
        self.parent = parent
    }

    var json: JSONValue {
        .object([
            "id": .integer(comment.id),
            "site": .string(comment.site),
            "thread": .string(comment.thread.key),
            "threadTitle": JSONValue(comment.thread.title),
            "threadURL": JSONValue(comment.thread.url),
            "parentContent": JSONValue(parent?.content),
            "name": .string(comment.name),
            "title": .string(comment.title),
            "content": .string(comment.content),
            "created": .string(comment.created.rfc3339),
        ])
    }

    func print(to output: Output) {
        output.line("\(output.styled("Comment \(comment.id)", .bold)) of site \(comment.site)")
        field("Article", comment.thread.title ?? comment.thread.key, output)
        field("Address", comment.thread.url, output)
        field("Reply to", parent.map { String($0.content.prefix(300)) }, output)
        field("Name", comment.name, output)
        field("Title", comment.title.isEmpty ? nil : comment.title, output)
        output.line()
        for line in comment.content.multipleLines.wrapped(toColumns: output.columns - 2) {
            output.line(line.isEmpty ? "" : "  \(line)")
        }
    }

    private func field(_ name: String, _ text: String?, _ output: Output) {
        guard let text else { return }
        let name = name.padded(toColumns: 10, alignment: .left)
        output.line("\(name)\(text.singleLine.truncated(toColumns: max(output.columns - 10, 20)))")
    }
}
