/// What visitors' own pages need beside ``ModerationStore``: a site's reasons, and appeals.
package typealias VisitorStore = AppealStore & ReasonStore
