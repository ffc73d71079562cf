import Moderation
import TerminalScreen

/// The list of comments that are nearly the same.
extension WorkbenchModel {
    /// In the list of copies: marks some of them, or decides.
    mutating func press(_ key: Key, amid comments: [Comment], of id: Int64, at place: Int) -> [WorkbenchEffect] {
        switch key {
        case .down, .character("j"):
            panel = .copies(of: id, comments, at: min(place + 1, max(comments.count - 1, 0)))
        case .up, .character("k"): panel = .copies(of: id, comments, at: max(place - 1, 0))
        case .character("x"):
            guard comments.indices.contains(place) else { return [] }
            toggleMark(comments[place])
            panel = .copies(of: id, comments, at: min(place + 1, comments.count - 1))
        case .character("X"): mark(comments)
        case .character("g"), .enter: close()
        case .character(let character) where "arsh".contains(character):
            close()
            return mayDecide(id) ? press(.character(character)) : []
        default: break
        }
        return []
    }
}
