package import Foundation

/// What the log says of a sample that was drawn for a second review.
package struct LoggedSample: Hashable, Sendable {
    package let entry: Int64
    package let actor: String
    package let time: Date
    package let site: String?
    package let record: SampleRecord
}
