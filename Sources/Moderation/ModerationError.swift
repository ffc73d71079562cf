package import AuditLog
package import SpamFilter

/// Why a use case could not be carried out. Refusals that are normal are values, not errors: see
/// ``SubmissionResult`` and ``DecisionResult``.
package enum ModerationError: Error, Hashable, Sendable {
    case unknownSite(String)
    case siteExists(String)
    /// The slug is not one.
    case invalidSite(String)
    case invalidOrigin(String)
    case unknownSetting(String)
    case invalidSetting(key: String, value: String)
    /// A site with comments is not removed.
    case siteHasComments(String, count: Int)
    /// A site is not removed while roles, blocks or open proposals name it: they would hold for the next of its name.
    case siteInUse(String, grants: Int, blocks: Int, proposals: Int)
    /// Somebody else changed its settings meanwhile.
    case siteChanged(String)
    case unknownComment(Int64)
    /// Nothing is done any more with what was erased.
    case erasedComment(Int64)
    /// A note that says nothing, or too much; its characters.
    case invalidNote(count: Int)
    /// A field has not the piece that was to be destroyed.
    case nothingToRedact(comment: Int64, field: RedactionRequest.Field)
    case unknownProposal(Int64)
    /// It was decided already, or is too old.
    case closedProposal(Int64, Proposal.State)
    /// Nobody confirms what he proposed himself.
    case ownProposal(Int64)
    case unknownBlock(Int64)
    /// The same is blocked there already, by this block.
    case blockExists(Int64)
    /// A name or a pattern that cannot be blocked.
    case invalidBlock(String)
    /// A comment that was imported without the address from which it came.
    case noSource(Int64)
    case unknownOperation(Int64)
    case alreadyUndone(Int64, by: Int64)
    /// The operation granted appeals, which is final.
    case grantedAppeal(Int64)
    case reason(ReasonProblem)
    /// No private key signs this log.
    case noAuditKey
    /// The log is not what was signed; the first entry that shows it.
    case damagedLog(entry: Int64)
    case unreadableEntry(Int64, AuditLogError)
    /// A stored checkpoint cannot be used.
    case unusableNote(AuditLogError)
    /// The text of a lesson that the model lacks was erased.
    case lostLesson(Int64)
    /// The stored model of this position cannot be read.
    case unusableModel(position: Int64, SpamFilterError)
    /// A model of this other version of the filter is asked for.
    case otherModelVersion(Int)
    /// Something was decided, or another model stored, while one was made.
    case modelChanged
    // Of who may do what
    case forbidden(Refusal)
    /// There are moderators, but none of this name.
    case unregistered(String)
    case invalidModerator(String)
    case moderatorExists(String)
    case unknownModerator(String)
    case unknownToken(Int64)
    /// Somebody must be left who can let others in.
    case lastAdministrator
    /// A server could not be asked, or refused.
    case remote(RemoteFailure)
    case store(StoreFailure, underlying: String)

    /// What is wrong with the database.
    package enum StoreFailure: String, Hashable, Sendable {
        case busy, readOnly, diskFull, corrupt, missing, schemaTooNew, failed
    }
}

extension ModerationError: CustomStringConvertible {
    /// For the operator: what happened, and what to do.
    package var description: String {
        switch self {
        case .unknownSite(let id):
            "There is no site \"\(id)\". `duyet sites list` shows those that there are."
        case .siteExists(let id):
            "There is a site \"\(id)\" already. Change it with `duyet sites set \(id) KEY=VALUE`."
        case .invalidSite(let id):
            "\"\(id)\" cannot be a site's id: use 1 to 40 of a-z, 0-9 and inner hyphens, and none of our own routes."
        case .invalidOrigin(let text):
            "\"\(text)\" is not an origin: write scheme and host, for example https://bao.example.vn"
        case .unknownSetting(let key):
            "There is no setting \"\(key)\". Known: \(Site.settings.map(\.key).joined(separator: ", "))."
        case .invalidSetting(let key, let value):
            "\"\(value)\" is no value for \(key): \(Site.settings.first { $0.key == key }?.values ?? "see --help")."
        case .siteHasComments(let id, let count):
            "Site \"\(id)\" has comments (\(count)) and is kept: what was accepted is not dropped."
        case .siteInUse(let id, let grants, let blocks, let proposals):
            "Site \"\(id)\" is kept while roles of moderators (\(grants)), blocks (\(blocks)) and open proposals (\(proposals)) name it: they would hold for a new site \"\(id)\". Take them back first: `duyet moderators role`, `duyet block remove`, `duyet proposals decline`."
        case .siteChanged(let id):
            "Somebody else changed site \"\(id)\" just now: look at it again, then try again."
        case .unknownComment(let id):
            "There is no comment \(id). `duyet queue --status all` shows those that there are."
        case .erasedComment(let id):
            "Comment \(id) was erased: nothing is done with it any more."
        case .invalidNote(let count):
            "A note has 1 to \(NoteDraft.longest) characters, not \(count)."
        case .nothingToRedact(let id, let field):
            "The \(field.rawValue) of comment \(id) has no such piece: see `duyet show \(id)`. Nothing was destroyed."
        case .unknownProposal(let id):
            "There is no proposal \(id). `duyet proposals list --all` shows those that there are."
        case .closedProposal(let id, let state):
            "Proposal \(id) is \(state.rawValue), and nothing is done about it any more. Propose it again if it is still wanted."
        case .ownProposal(let id):
            "Proposal \(id) is your own: another administrator has to confirm it. You can take it back with `duyet proposals decline \(id)`."
        case .unknownBlock(let id):
            "There is no block \(id) that stands. `duyet block list` shows those that there are."
        case .blockExists(let id):
            "That is blocked there already, by block \(id): see `duyet block list`."
        case .invalidBlock(let text):
            "\"\(text)\" cannot be blocked: use a name with letters, or a text of \(FoldedPattern.fewestLetters) letters or more and at most \(FoldedPattern.longest) characters."
        case .noSource(let id):
            "Comment \(id) was imported without the address from which it came: there is no source to block. Block its name or a pattern."
        case .unknownOperation(let id):
            "There is no operation \(id). `duyet history` shows those that there are."
        case .alreadyUndone(let id, let other):
            "Operation \(id) was undone already, by operation \(other). `duyet undo \(other)` does it again."
        case .grantedAppeal(let id):
            "Operation \(id) granted appeals, which is final. A comment that has to go is taken down by a new decision."
        case .reason(let problem):
            problem.description
        case .noAuditKey:
            "There is no private key that signs the log: see `duyet audit key --help`."
        case .damagedLog(let entry):
            "Entry \(entry) of the log is not what was signed or hashed: run `duyet audit verify`. Nothing was signed."
        case .unreadableEntry(let entry, let error):
            "Entry \(entry) of the log cannot be read (\(error)): run `duyet audit verify`."
        case .unusableNote(let error):
            "A checkpoint of the log cannot be used: \(error)"
        case .lostLesson(let sequence):
            "The model cannot be made: the comment that entry \(sequence) teaches was erased."
        case .unusableModel(let position, let error):
            "The filter's model of position \(position) cannot be used: \(error)"
        case .otherModelVersion(let version):
            "The model is of version \(version) of the filter, which this program cannot make."
        case .modelChanged:
            "Something was decided while the model was made, and it would be forgotten: run the command again."
        case .forbidden(let refusal): refusal.description
        case .unregistered(let name):
            "\"\(name)\" is no moderator here: name one with --as. `duyet moderators list` shows those that there are."
        case .invalidModerator(let name):
            "\"\(name)\" cannot be a moderator's name: use 1 to 80 visible characters."
        case .moderatorExists(let name):
            "There is a moderator \"\(name)\" already. Change his role with `duyet moderators role`."
        case .unknownModerator(let name):
            "There is no moderator \"\(name)\". `duyet moderators list` shows those that there are."
        case .unknownToken(let id):
            "There is no token \(id) in use. `duyet moderators tokens` shows those that there are."
        case .lastAdministrator:
            "Somebody has to be an administrator of all sites: add one first, with --role administrator and without --site."
        case .remote(let failure): failure.description
        case .store(let failure, let underlying):
            "\(failure.advice) (\(underlying))"
        }
    }
}

extension ModerationError.StoreFailure {
    /// What is wrong, and what whoever runs the installation can do.
    package var advice: String {
        switch self {
        case .busy: "The database is locked by another process: try again in a moment."
        case .readOnly: "The database cannot be written: check the owner and mode of the file and its folder."
        case .diskFull: "The disk is full: nothing was changed. Make room, then try again."
        case .corrupt: "The database is damaged: run `duyet doctor`, and restore a backup."
        case .missing: "There is no database at this path: run `duyet init`, or correct store.path."
        case .schemaTooNew: "The database was written by a newer Duyet: use that version, or restore an older backup."
        case .failed: "The database refused the operation: `duyet doctor` may say why."
        }
    }
}
