/// How short and how long a text may be, in characters as `NormalizedText.count` counts them.
package struct LengthLimits: Codable, Hashable, Sendable {
    package var minimum: Int
    package var maximum: Int

    package init(_ range: ClosedRange<Int>) {
        minimum = range.lowerBound
        maximum = range.upperBound
    }
}
