/// What of a command's work only the machine of the installation can do.
enum LocalWork: Hashable, Sendable {
    /// Works on files that no server gives away.
    case files
    /// Makes the installation that a server runs on, puts another in its place, or is the server.
    case installation
    /// Makes check codes together with their answers.
    case solving
    /// Needs what the filter knew of a comment besides its text.
    case filterContext
}

extension LocalWork: CustomStringConvertible {
    var description: String {
        switch self {
        case .files: "This command works on the installation's own files"
        case .installation: "This command makes, replaces or is the installation that a server runs on"
        case .solving:
            "Over the network, whoever holds a token would have as many check codes with their answers as he likes"
        case .filterContext: "What the filter knew of a comment besides its text stays with the installation"
        }
    }
}
