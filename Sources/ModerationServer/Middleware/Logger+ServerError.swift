import Logging
import Moderation

extension Logger {
    /// Logs what the operator has to know of; what visitors do wrong is none of it.
    ///
    /// - Parameters:
    ///   - known: What the error means for the visitor; nil for one that nobody foresaw.
    ///   - error: As it was thrown.
    func report(_ known: ServerError?, _ error: any Error) {
        switch known {
        case .moderation(.store(let failure, underlying: let text))?:
            self.error("store failure", metadata: ["failure": "\(failure)", "error": "\(text)"])
        case .internalFailure(let text)?:
            self.error("internal failure", metadata: ["error": "\(text)"])
        case nil:
            self.error("unforeseen error", metadata: ["type": "\(type(of: error))", "error": "\(error)"])
        default: break
        }
    }
}
