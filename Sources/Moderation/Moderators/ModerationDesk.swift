/// All that a moderator's commands need: of the installation's own database, or of a server.
package protocol ModerationDesk: DecidingStore, AuditStore, ErasureStore, GroupStore, ModeratorStore, ClaimStore,
package protocol ModerationDesk: DecidingStore, AuditStore, ErasureStore, GroupStore, ModeratorStore, ClaimStore,
    NoteStore, BlockStore, RedactionStore, ProposalStore, WorkbenchStore
{}
