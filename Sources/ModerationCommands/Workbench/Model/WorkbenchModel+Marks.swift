import Moderation

/// Comments that are decided together: those that are marked, or all that are nearly the same.
extension WorkbenchModel {
    mutating func toggleMark(_ comment: Comment) {
        if let place = marked.firstIndex(where: { $0.id == comment.id }) {
            marked.remove(at: place)
        } else {
            marked.append(comment)
        }
        notice = .marked(count: marked.count)
    }

    mutating func mark(_ comments: [Comment]) {
        let known = Set(marked.map(\.id))
        marked += comments.filter { !known.contains($0.id) }
        let total = current.flatMap { surroundings[$0.id]?.copies?.count } ?? 0
        let isCut = comments.count == WorkbenchDesk.mostGathered && total > comments.count
        notice = isCut ? .markedFirst(count: marked.count, of: total) : .marked(count: marked.count)
    }

    func isMarked(_ comment: Comment) -> Bool {
        marked.contains { $0.id == comment.id }
    }

    /// How many comments the one on the screen stands for.
    var copies: CopyCount? {
        guard let current, marked.isEmpty, queue != .appeals, queue != .mine else { return nil }
        return surroundings[current.id]?.copies
    }

    /// What was asked for is marked only where that was what it was asked for.
    mutating func gathered(_ id: Int64, _ comments: [Comment], isMarking: Bool) -> [WorkbenchEffect] {
        guard id == current?.id else { return [] }
        if isMarking {
            if panel == nil, sending == nil { mark(comments) }
        } else if case .copies(id, _, _) = panel {
            panel = .copies(of: id, comments, at: 0)
        }
        return []
    }
}
