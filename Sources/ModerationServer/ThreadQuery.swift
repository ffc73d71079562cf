import Submissions

/// Reads the parameters that name a page of a thread.
enum ThreadQuery {
    /// The parameter of that name, as a thread's key.
    static func key(_ text: Substring?, parameter name: String) throws(ServerError) -> String {
        guard let text, !text.isEmpty else { throw .missingParameter(name) }
        do throws(SubmissionsError) {
            return try ThreadKey.normalize(String(text))
        } catch {
            throw .unknownThread
        }
    }

    /// The id after which the page begins; 0 when none is given.
    static func after(_ text: Substring?) throws(ServerError) -> Int64 {
        guard let text else { return 0 }
        guard let id = Int64(text), id >= 0 else { throw .invalidParameter("after") }
        return id
    }

    static func limit(_ text: Substring?, maximum: Int) throws(ServerError) -> Int {
        guard let text else { return maximum }
        guard let limit = Int(text), (1...maximum).contains(limit) else { throw .invalidParameter("limit") }
        return limit
    }
}
