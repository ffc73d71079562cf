/// Why a reason cannot be used, or not be changed so.
package enum ReasonProblem: Hashable, Sendable {
    /// The site offers no such code.
    case unknown(String, known: [String])
    case invalidCode(String)
    case exists(String)
    /// A built-in code of which the site changed nothing.
    case builtIn(String)
    case nothingToChange(String)
    case missingText(String)
    /// In characters.
    case tooLong(String, count: Int, limit: Int)
    case invalidAddress(String)
}

extension ReasonProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown(let code, let known):
            "There is no reason \"\(code)\". Known: \(known.joined(separator: ", "))."
        case .invalidCode(let code):
            "\"\(code)\" cannot be a reason's code: use 2 to 40 of a-z, 0-9 and _, a letter first."
        case .exists(let code):
            "There is a reason \"\(code)\" already. Change it with `duyet reasons change \(code)`."
        case .builtIn(let code):
            "The reason \"\(code)\" is built in, and the site has changed nothing of it."
        case .nothingToChange(let code):
            "Nothing of the reason \"\(code)\" was named to be changed: see `duyet reasons change --help`."
        case .missingText(let code):
            "The reason \"\(code)\" needs a text in Vietnamese and one in English."
        case .tooLong(let name, let count, let limit):
            "The \(name) has \(count) characters; at most \(limit) are kept."
        case .invalidAddress(let text):
            "\"\(text)\" is not an address of rules: write one with its scheme, such as https://bao.example.vn/rules#3"
        }
    }
}
