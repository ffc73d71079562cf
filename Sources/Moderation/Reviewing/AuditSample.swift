package import AuditLog
package import Foundation

/// Comments that were drawn for a second review.
package struct AuditSample: Hashable, Sendable {
    package let record: SampleRecord
    /// Nil: drawn from all sites.
    package let site: String?
    package let moderator: String
    package let time: Date

    package init(record: SampleRecord, site: String?, moderator: String, time: Date) {
        self.record = record
        self.site = site
        self.moderator = moderator
        self.time = time
    }
}
