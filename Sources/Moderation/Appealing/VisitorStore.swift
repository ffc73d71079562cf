/// What visitors' own pages need beside ``ModerationStore``: a site's reasons, appeals, and public figures.
package typealias VisitorStore = AppealStore & ReasonStore & TransparencyStore
