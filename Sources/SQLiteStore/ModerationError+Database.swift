import GRDB
package import Moderation

extension ModerationError {
    /// Wraps what SQLite or GRDB reported; our own errors pass unchanged.
    package init(storeFailure error: any Error) {
        if let error = error as? ModerationError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .store(.failed, underlying: String(describing: error))
            return
        }
        let text = error.message ?? "SQLite result \(error.extendedResultCode.rawValue)"
        let failure: StoreFailure =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
            case .SQLITE_FULL: .diskFull
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
            case .SQLITE_CANTOPEN: .missing
            default: .failed
            }
        self = .store(failure, underlying: text)
    }
}
