import Moderation

extension Comment {
    /// The title and the beginning of the content: more than a line can show is not looked at.
    var summary: String {
        let content = String(content.prefix(300))
        let reply = parent.map { "↳ \($0) " } ?? ""
        return reply + (title.isEmpty ? content : "\(title): \(content)")
    }
}
