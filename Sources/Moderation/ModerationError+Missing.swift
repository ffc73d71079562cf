extension ModerationError {
    /// Whether what was named is not there: it matches nothing, here or on a server.
    package var namesNothing: Bool {
        switch self {
        case .unknownSite, .unknownComment, .unknownProposal, .unknownBlock, .unknownOperation, .unknownModerator,
            .unknownToken, .nothingToRedact:
            true
        case .remote(.refused(let code, _)): code.hasPrefix("unknown_") || code == "nothing_to_redact"
        default: false
        }
    }
}
