/// The parameter `difficulty` of a request for a challenge. Who asks can only ask for an easy one: how hard it is
/// otherwise is not his to say.
enum DifficultyWish {
    /// - Throws: `invalidParameter` for anything but `easy`, or nothing.
    static func isEasy(_ text: (some StringProtocol)?) throws(ServerError) -> Bool {
        guard let text, !text.isEmpty else { return false }
        guard text == "easy" else { throw .invalidParameter("difficulty") }
        return true
    }
}
