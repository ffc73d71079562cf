/// A comment taken apart, ready to be scored and learned.
package struct SpamReading: Sendable {
    let features: FeatureList
    let grams: GramList
    let rules: [String]
}
