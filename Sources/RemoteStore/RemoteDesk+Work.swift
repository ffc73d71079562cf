package import Foundation
package import Moderation
import ModerationAPI

extension RemoteDesk: WorkStore {
    /// The server's clock says what is now.
    package func work(site: String?, since: Date, now: Date) async throws(ModerationError) -> WorkStatistics {
        try await connection.call(Endpoints.work, WorkStatisticsInput(site: site, since: since))
    }
}
