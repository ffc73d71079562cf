/// Why comments were erased: a code, as free text could hold what is to be forgotten.
package enum ErasureReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The person asked for it.
    case request
    /// A court or an authority ordered it.
    case order
    /// The site's policy keeps such comments no longer.
    case retention
    case mistake, other
}
