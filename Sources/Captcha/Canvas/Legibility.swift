/// How well a letter stands out, measured on the picture: a person follows its contour, which is seen only where the colours
/// on its two sides differ.
struct Legibility: Hashable, Comparable, Sendable {
    /// The share of a letter's contour that is seen, in the whole or in the worst of its parts, whichever is worse.
    var visible: Double
    /// Other edges inside and around the letter, over the length of its contour.
    var clutter: Double
    /// The same of the letter that has least: one that stands alone on an empty ground is easy for machines.
    var cover: Double
    /// The same where there is most of it, over the area, in edges a cap height along a line.
    var crowding: Double

    init(visible: Double, clutter: Double, crowding: Double, cover: Double) {
        self.visible = visible
        self.clutter = clutter
        self.crowding = crowding
        self.cover = cover
    }

    static let perfect = Legibility(visible: 1, clutter: 0, crowding: 0, cover: .infinity)
    static let worst = Legibility(visible: -1, clutter: .infinity, crowding: .infinity, cover: 0)

    /// Whether a person is expected to read it.
    func isEnough(_ least: Legibility) -> Bool {
        visible >= least.visible && clutter <= least.clutter && crowding <= least.crowding
            && cover >= least.cover
    }

    private var score: Double { visible - clutter / 4 - crowding / 10 }

    static func < (one: Legibility, other: Legibility) -> Bool {
        one.score < other.score
    }

    /// The worse in each respect.
    static func worse(_ one: Legibility, _ other: Legibility) -> Legibility {
        Legibility(
            visible: min(one.visible, other.visible),
            clutter: max(one.clutter, other.clutter),
            crowding: max(one.crowding, other.crowding),
            cover: min(one.cover, other.cover)
        )
    }

    /// Measures one letter, in three thirds of its height and two halves of its width.
    ///
    /// - Parameters:
    ///   - letter: Its ink alone, with which the ground was inverted.
    ///   - rows: The rows that may have some of it.
    ///   - columns: The columns that may have some of it; of more than 63 the others are not looked at.
    ///   - picture: Everything.
    ///   - capHeight: In pixels.
    init(of letter: InkPlane, rows: Range<Int>, columns: Range<Int>, in picture: InkPlane, capHeight: Double) {
        let first = max(columns.lowerBound, 1)
        let width = min(columns.upperBound - first, 63)
        // A window's highest bit is the pixel before the first column.
        let window = RowWindow(column: first - 1)
        let right: UInt64 = (1 &<< UInt64(63 - width / 2)) - (1 &<< UInt64(63 - width))
        let left: UInt64 = (1 &<< 63) - (1 &<< UInt64(63 - width / 2))
        let halves = SIMD2(left, right)
        var whole = Tally()
        var worst = 1.0
        var densest = 0.0
        var above: (letter: UInt64, picture: UInt64) = (0, window.pixels(of: picture.rows[max(rows.lowerBound - 1, 0)]))
        for third in 0..<3 {
            let thirdRows =
                (rows.lowerBound + rows.count * third / 3)..<(rows.lowerBound + rows.count * (third + 1) / 3)
            var counts = ContourCounts()
            for row in thirdRows {
                let own = (
                    letter: window.pixels(of: letter.rows[row]), picture: window.pixels(of: picture.rows[row])
                )
                counts.add(Contours(own, above), halves)
                above = own
            }
            let (leftTally, rightTally) = counts.tallies
            worst = min(worst, leftTally.partShare, rightTally.partShare)
            let area = Double(max(thirdRows.count * columns.count, 2)) / 2
            densest = max(densest, leftTally.others / area, rightTally.others / area)
            whole.add(leftTally)
            whole.add(rightTally)
        }
        visible = min(whole.share, worst + 0.3)
        clutter = whole.others / Double(max(whole.contour, 1))
        crowding = densest * capHeight
        cover = clutter
    }
}

/// Pixels of one row that differ from their left or upper neighbour.
private struct Contours {
    var letter: UInt64
    /// Those of the letter where the picture differs at the same side.
    var seen: UInt64
    var picture: UInt64

    init(_ own: (letter: UInt64, picture: UInt64), _ above: (letter: UInt64, picture: UInt64)) {
        let letterSteps = own.letter ^ own.letter &>> 1
        let letterRises = own.letter ^ above.letter
        let steps = own.picture ^ own.picture &>> 1
        let rises = own.picture ^ above.picture
        letter = letterSteps | letterRises
        seen = letterSteps & steps | letterRises & rises
        picture = steps | rises
    }
}

/// Counts of two halves, in each byte those of eight columns: of at most 31 rows.
private struct ContourCounts {
    private var letter = SIMD2<UInt64>.zero
    private var seen = SIMD2<UInt64>.zero
    private var picture = SIMD2<UInt64>.zero

    mutating func add(_ contours: Contours, _ halves: SIMD2<UInt64>) {
        letter &+= Self.bytes(halves & contours.letter)
        seen &+= Self.bytes(halves & contours.seen)
        picture &+= Self.bytes(halves & contours.picture)
    }

    /// Of the left and of the right half.
    var tallies: (Tally, Tally) {
        let (letters, shares, pictures) = (Self.sums(letter), Self.sums(seen), Self.sums(picture))
        return (
            Tally(contour: letters.x, seen: shares.x, edges: pictures.x),
            Tally(contour: letters.y, seen: shares.y, edges: pictures.y)
        )
    }

    /// How many bits each byte has, added up in pairs and fours.
    private static func bytes(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
        let pairs = words &- (words &>> 1 & 0x5555_5555_5555_5555)
        let fours = (pairs & 0x3333_3333_3333_3333) &+ (pairs &>> 2 & 0x3333_3333_3333_3333)
        return (fours &+ fours &>> 4) & 0x0F0F_0F0F_0F0F_0F0F
    }

    private static func sums(_ bytes: SIMD2<UInt64>) -> SIMD2<Int> {
        let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes &>> 8 & 0x00FF_00FF_00FF_00FF)
        let (left, right) = (pairs.x &* 0x0001_0001_0001_0001, pairs.y &* 0x0001_0001_0001_0001)
        return SIMD2(Int(left &>> 48), Int(right &>> 48))
    }
}

/// Lengths in pixels.
private struct Tally {
    var contour = 0
    var seen = 0
    var edges = 0

    var share: Double { Double(seen) / Double(max(contour, 1)) }
    var others: Double { Double(edges - seen) }
    /// 1 for a part with so little contour that nobody misses it.
    var partShare: Double { contour < 10 ? 1 : share }

    mutating func add(_ other: Tally) {
        contour += other.contour
        seen += other.seen
        edges += other.edges
    }
}
