import Foundation

extension CommandsError {
    /// Wraps what the file system reported; our own errors pass unchanged.
    init(reading path: String, _ error: any Error) {
        self = error as? CommandsError ?? .cannotRead(path: path, underlying: Self.words(error))
    }

    /// Wraps what the file system reported; our own errors pass unchanged.
    init(writing path: String, _ error: any Error) {
        self = error as? CommandsError ?? .cannotWrite(path: path, underlying: Self.words(error))
    }

    /// The system's own words where there are any: Foundation's are vague.
    private static func words(_ error: any Error) -> String {
        if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
        return underlying.map { String(cString: strerror($0.code.rawValue)) } ?? error.localizedDescription
    }
}
