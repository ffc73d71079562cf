/// Why a command failed. What its own modules report (`ModerationError`, `ConfigurationError`, `CaptchaError`) passes as
/// it is.
enum CommandsError: Error, Hashable, Sendable {
    case pathExists(String)
    case cannotWrite(path: String, underlying: String)
    case cannotRead(path: String, underlying: String)
    case missingSecrets(path: String)
    /// A database is not replaced unasked.
    case databaseExists(String)
    case databaseInUse(String)
    /// Mode bits of the file.
    case secretsOpenToOthers(path: String, mode: Int)
    case unusableSecret(name: String, path: String, problem: String)
    case addressInUse(host: String, port: Int)
    case cannotListen(host: String, port: Int, underlying: String)
    case unknownComment(Int64)
    /// Line of standard input, from 1.
    case invalidLine(number: Int, text: String)
    case invalidName(String)
    case unusableCheckpoint(path: String, problem: String)
    /// Nil: none was drawn yet.
    case unknownSample(Int64?)
    /// Line of standard input, from 1.
    case invalidOpinion(line: Int, text: String)
    /// A line of a policy file, from 1.
    case invalidPolicy(path: String, line: Int, problem: String)
    /// A file of labelled comments, or the part of it that is scored.
    case oneSidedLabels(path: String)
    case localOnly(LocalWork)
    /// The full screen needs one.
    case noTerminal
    /// `--as` names somebody else than the one whose token it is.
    case tokenOfAnother(String, asked: String)
}

extension CommandsError: CustomStringConvertible {
    /// For the operator: what happened, and what to do.
    var description: String {
        switch self {
        case .pathExists(let path):
            "\(path) is there already, and nothing was overwritten: choose another place, or move it away."
        case .cannotWrite(let path, let underlying):
            "\(path) cannot be written: \(underlying)"
        case .cannotRead(let path, let underlying):
            "\(path) cannot be read: \(underlying)"
        case .databaseExists(let path):
            "There is a database at \(path) already: --force puts the backup in its place, and keeps it beside."
        case .databaseInUse(let path):
            "Another process has \(path) open: stop the server first."
        case .missingSecrets(let path):
            "There are no secrets at \(path): put back the file that `duyet init` made, or correct secrets.file."
        case .secretsOpenToOthers(let path, let mode):
            "Others may read the secrets (mode \(String(mode, radix: 8))): chmod 600 \(path)"
        case .unusableSecret(let name, let path, let problem):
            "The secret \(name) in \(path) cannot be used: \(problem)."
        case .addressInUse(let host, let port):
            "Another program listens on \(host) port \(port) already: stop it, or choose another with --port (0 picks a free one)."
        case .cannotListen(let host, let port, let underlying):
            "The server cannot listen on \(host) port \(port): \(underlying)"
        case .unknownComment(let id):
            "There is no comment \(id). `duyet queue --status all` shows those that there are."
        case .invalidLine(let number, let text):
            "Line \(number) of the input is neither an id nor a JSON object with an \"id\": \(text)"
        case .unusableCheckpoint(let path, let problem):
            "The checkpoint \(path) cannot be used. \(problem)"
        case .unknownSample(let number):
            number.map { "There is no sample \($0). `duyet audit sample --list` shows those that there are." }
                ?? "No sample was drawn yet. `duyet audit sample` draws one."
        case .invalidOpinion(let line, let text):
            """
            Line \(line) of the input is no opinion: \(text)
            Write ID ham, ID spam, ID skip or ID reject REASON, with a note behind it if you like. Nothing was recorded.
            """
        case .invalidPolicy(let path, let line, let problem):
            "Line \(line) of \(path): \(problem)"
        case .oneSidedLabels(let path):
            "\(path) cannot be measured on: among the scored comments there must be spam and ham."
        case .localOnly(let work):
            "\(work): run it on that machine, without --server."
        case .noTerminal:
            "The full screen needs a terminal on its input and output; elsewhere `duyet queue` and `duyet approve` do the same."
        case .tokenOfAnother(let name, let asked):
            "The token is of \"\(name)\", not of \"\(asked)\": leave --as away, or take the other one's token."
        case .invalidName(let name):
            "\"\(name)\" cannot be a moderator's name: use 1 to 80 visible characters. Set it with --as."
        }
    }
}
