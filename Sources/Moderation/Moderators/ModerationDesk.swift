/// All that a moderator's commands need: of the installation's own database, or of a server.
package protocol ModerationDesk: DecidingStore, BulkStore, WatchStore, WorkStore, AuditStore, ErasureStore, GroupStore,
    ModeratorStore, ClaimStore, NoteStore, BlockStore, RedactionStore, ProposalStore, WorkbenchStore, AppealDesk,
    ReasonStore, ReviewDesk, RuleDesk, FilterDesk, ExportDesk, ImportDesk
{}
