/// In which order a moderator works. Appeals come by age and own decisions newest first, whichever was chosen.
package enum WorkOrder: String, Hashable, Sendable, Codable, CaseIterable {
    /// Oldest first.
    case age
    /// Most probable spam first; what no filter judged last.
    case risk
    /// Article by article, each oldest first.
    case article
}
