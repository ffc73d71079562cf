/// A text as a state of the model reads it, before anything is known of where it comes from.
package struct TextReading: Sendable {
    /// What white space separates.
    let words: [SpamExplanation.Part.Subject]
    /// Of the text alone.
    let features: FeatureList
    /// In how many places each feature was found.
    let places: [Int]
    /// Of the features' occurrences those that weigh something, in order.
    let weighty: [Int]
    /// Nil when its words tell too little.
    let language: TextLanguage?
    /// Of the compression models.
    let evidence: Double
    /// What each byte adds to it, the marks at the text's beginning and end included, and whose that is.
    let evidenceParts: [(part: Double, origin: FeatureList.Origin)]
}
