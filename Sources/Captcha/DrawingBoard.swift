import PNGEncoding

/// Everything that a picture is drawn with, kept from picture to picture, so that drawing allocates nothing.
struct DrawingBoard: Sendable {
    private(set) var lettering = Lettering()
    /// The last picture.
    private(set) var picture = InkPlane()
    /// How many letters were set anew for it, and how many samples were rejected as a whole.
    private(set) var mended = 0
    private(set) var rejected = 0

    private var ground = InkPlane()
    private var stroke = InkStroke.solid
    private var signs: [SignPlane] = []
    /// The insides of all signs.
    private var occupied = InkPlane()
    /// Where the ground's colour changes.
    private var edges = InkPlane()
    private var spare = InkPlane()
    private var tools = GroundTools()
    /// A sign that may take another's place.
    private var candidate = SignPlane()
    private var candidateOutline = Outline()

    /// Pictures drawn at most, each on another ground.
    private static let samples = 5
    /// How often one letter of a sample is set anew at most.
    private static let mendings = 4
    /// Among so many places a letter's next one is chosen.
    private static let places = 5

    /// Draws a challenge's picture: a pure function of the challenge. A letter that people are not expected to read is set
    /// anew; if that does not help, the whole is drawn again. The last sample stays, however it is.
    mutating func draw(_ challenge: Challenge, style: SiteStyle) {
        var generator = SeededGenerator(secret: challenge.seed, purpose: "drawing")
        let answer = Answer(of: challenge)
        let family = style.familyIndex(using: &generator)
        mended = 0
        for sample in 1...Self.samples {
            if !sample.isMultiple(of: 2) {
                lettering.set(answer, style: style, using: &generator)
                fillSigns()
            }
            rejected = sample - 1
            drawGround(style.families[family], using: &generator)
            if mend(style, isLast: sample == Self.samples, using: &generator) { break }
        }
    }

    private mutating func drawGround(_ law: FamilyLaw, using generator: inout SeededGenerator) {
        ground.clear()
        for layer in law.grounds {
            layer.invert(&ground, capHeight: lettering.capHeight, tools: &tools, using: &generator)
        }
        if generator.chance(0.5) { ground.invert() }
        edges.setEdges(of: ground)
        stroke = InkStroke(law.ink, capHeight: lettering.capHeight, using: &generator)
        picture.copy(ground, rows: ground.rows.indices)
        for index in 0..<lettering.count {
            signs[index].ink(stroke, over: ground, spare: &spare)
            signs[index].invert(&picture)
        }
    }

    private mutating func fillSigns() {
        occupied.clear()
        while signs.count < lettering.count { signs.append(SignPlane()) }
        for index in 0..<lettering.count {
            signs[index].fill(lettering.outlines[index], marks: &tools.marks)
            signs[index].invertShape(&occupied)
        }
    }

    /// Sets anew each letter that does not stand out, until it does.
    ///
    /// - Returns: Whether all do; after the first that does not, the others are left as they are, unless this is the last
    ///   sample.
    private mutating func mend(_ style: SiteStyle, isLast: Bool, using generator: inout SeededGenerator) -> Bool {
        var isEnough = true
        for index in 0..<lettering.count where lettering.arrangement.signs[index].isSymbol {
            var own = legibility(of: signs[index], lettering.boxes[index])
            for _ in 0..<Self.mendings where !own.isEnough(style.leastLegibility) {
                let isCrowded = own.cover >= style.leastLegibility.cover
                own = setAnew(index, instead: own, isCrowded: isCrowded, style: style, using: &generator)
            }
            isEnough = isEnough && own.isEnough(style.leastLegibility)
            guard isEnough || isLast else { return false }
        }
        return isEnough
    }

    /// Sets one letter anew, if it is more legible then and touches no other sign.
    ///
    /// - Returns: How legible it is, now or still.
    private mutating func setAnew(
        _ index: Int,
        instead own: Legibility,
        isCrowded: Bool,
        style: SiteStyle,
        using generator: inout SeededGenerator
    ) -> Legibility {
        mended += 1
        let place = place(for: index, isCrowded: isCrowded, using: &generator)
        let box = lettering.setAnew(index, at: place, into: &candidateOutline, style: style, using: &generator)
        candidate.fill(candidateOutline, marks: &tools.marks)
        signs[index].invertShape(&occupied)
        defer { signs[index].invertShape(&occupied) }
        guard !candidate.touches(occupied) else { return own }
        candidate.ink(stroke, over: ground, spare: &spare)
        signs[index].invert(&picture)
        candidate.invert(&picture)
        let other = legibility(of: candidate, box)
        guard other > own else {
            candidate.invert(&picture)
            signs[index].invert(&picture)
            return own
        }
        swap(&signs[index], &candidate)
        lettering.exchange(index, with: &candidateOutline, box: box)
        return other
    }

    /// A place for a letter's middle, between its neighbours, where the ground has few edges, or many.
    private func place(for index: Int, isCrowded: Bool, using generator: inout SeededGenerator) -> Double {
        let room = lettering.room(index)
        let box = lettering.boxes[index]
        let half = (box.high.x - box.low.x) / 2 + 2
        let rows = max(Int(box.low.y) - 2, 0)..<min(Int(box.high.y) + 3, PictureFrame.height)
        var (chosen, least) = (0.0, Int.max)
        for _ in 0..<Self.places {
            let place = generator.number(in: room)
            let columns = max(Int(place - half), 0)..<min(Int(place + half) + 1, PictureFrame.width)
            let count = edges.inkCount(rows: rows, columns: columns) * (isCrowded ? 1 : -1)
            if count < least { (chosen, least) = (place, count) }
        }
        return chosen
    }

    /// How well the worst letter of the last picture stands out.
    var legibility: Legibility {
        var worst = Legibility.perfect
        for index in 0..<lettering.count where lettering.arrangement.signs[index].isSymbol {
            worst = Legibility.worse(worst, legibility(of: signs[index], lettering.boxes[index]))
        }
        return worst
    }

    private func legibility(of sign: SignPlane, _ box: Box) -> Legibility {
        Legibility(
            of: sign.ink,
            rows: sign.inkRows,
            columns: max(Int(box.low.x) - 3, 0)..<min(Int(box.high.x) + 4, PictureFrame.width),
            in: picture,
            capHeight: lettering.capHeight
        )
    }

    /// The picture as a bitmap, ink black.
    func bitmap() throws(PNGEncodingError) -> MonochromeBitmap {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(PictureFrame.width / 8 * PictureFrame.height)
        picture.write(to: &bytes)
        return try MonochromeBitmap(width: PictureFrame.width, height: PictureFrame.height, rows: bytes)
    }
}
