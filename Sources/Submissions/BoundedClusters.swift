/// A text whose grapheme clusters (Unicode Standard Annex 29) have a bounded length, and its length as limits count it.
///
/// A cluster alone bounds nothing: Hangul jamo, emoji joined by U+200D and skin tones may follow each other without end and
/// are still one cluster.
struct BoundedClusters {
    /// The longest emoji sequences in use have 11 scalars, and syllables of all scripts fewer than 32.
    static let clusterLimit = 32

    /// A character of people's texts has no more scalars than this on average: a family emoji has 7.
    private static let scalarsPerCharacter = 8

    private(set) var text: String

    /// The number of clusters, or an eighth of the number of Unicode scalars, rounded up, where that is more.
    let count: Int

    /// How many scalars were cut.
    private(set) var cutCount = 0

    /// Of a cluster beyond the limit, cuts the rest and puts U+FFFD in its place. Without that, the start of the cluster
    /// could grow together with what follows.
    init(of string: String) {
        text = ""
        text.reserveCapacity(string.utf8.count)
        for cluster in string {
            let length = cluster.unicodeScalars.count
            if length <= Self.clusterLimit {
                text.append(cluster)
            } else {
                let kept = Self.start(of: cluster)
                text.unicodeScalars.append(contentsOf: kept)
                text.unicodeScalars.append("\u{FFFD}")
                cutCount += length - kept.count
            }
        }
        let scalarCount = text.unicodeScalars.count
        count = max(text.count, (scalarCount + Self.scalarsPerCharacter - 1) / Self.scalarsPerCharacter)
    }

    /// Leaves room for U+FFFD, and does not end in a joiner, selector or tag, which would have lost its use.
    private static func start(of cluster: Character) -> String.UnicodeScalarView.SubSequence {
        var start = cluster.unicodeScalars.prefix(clusterLimit - 1)
        while let last = start.last, last.properties.isDefaultIgnorableCodePoint { start.removeLast() }
        return start
    }
}
