import Foundation
package import Moderation
import SpamFilter

package struct StatisticsValue: Codable, Sendable {
    let site: String
    let counts: [String: Int]
    let unsolved: Int
    let openAppeals: Int
    let bandsLastDay: [String: Int]
    let oldestPending: Date?
    let acceptedLastDay: Int
    let decidedLastDay: Int

    package init(_ statistics: Statistics) {
        site = statistics.site
        counts = Dictionary(uniqueKeysWithValues: statistics.counts.map { ($0.key.rawValue, $0.value) })
        unsolved = statistics.unsolved
        openAppeals = statistics.openAppeals
        bandsLastDay = Dictionary(
            uniqueKeysWithValues: statistics.bandsLastDay.map { ($0.key.rawValue, $0.value) }
        )
        oldestPending = statistics.oldestPending
        acceptedLastDay = statistics.acceptedLastDay
        decidedLastDay = statistics.decidedLastDay
    }

    package var statistics: Statistics {
        let bands = bandsLastDay.compactMap { name, count in SpamBand(rawValue: name).map { ($0, count) } }
        let known = counts.compactMap { name, count in CommentStatus(rawValue: name).map { ($0, count) } }
        return Statistics(
            site: site,
            counts: Dictionary(uniqueKeysWithValues: known),
            unsolved: unsolved,
            openAppeals: openAppeals,
            oldestPending: oldestPending,
            acceptedLastDay: acceptedLastDay,
            decidedLastDay: decidedLastDay,
            bandsLastDay: Dictionary(uniqueKeysWithValues: bands)
        )
    }
}
