package import Foundation

package struct WorkStatisticsInput: Codable, Sendable {
    package let site: String?
    package let since: Date

    package init(site: String?, since: Date) {
        self.site = site
        self.since = since
    }
}
