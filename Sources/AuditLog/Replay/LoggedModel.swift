/// What the log says of a stored model of the filter.
package struct LoggedModel: Hashable, Sendable {
    package let entry: Int64
    package let record: ModelRecord
}
