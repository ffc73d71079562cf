import PNGEncoding

/// Everything that a picture is drawn with, kept from picture to picture, so that drawing allocates nothing.
struct DrawingBoard: Sendable {
    private(set) var lettering = Lettering()
    /// The last picture.
    private(set) var picture = InkPlane()
    /// How well the worst letter of the last picture stands out.
    private(set) var legibility = Legibility.perfect
    /// How many samples were rejected before it.
    private(set) var rejected = 0

    private var ground = InkPlane()
    /// The insides of the letters.
    private var shapes: [InkPlane] = []
    private var shapeRows: [Range<Int>] = []
    /// What is inverted for each letter, in these rows; other rows do not count.
    private var letters: [InkPlane] = []
    private var letterRows: [Range<Int>] = []
    private var spare = InkPlane()
    private var best = InkPlane()
    private var tools = GroundTools()

    private static let samples = 12
    /// So many grounds are tried under one lettering.
    private static let groundsPerLettering = 4

    /// Draws a challenge's picture: a pure function of the challenge. A sample that people are not expected to read is
    /// rejected and drawn again; if all are, the best one stays.
    mutating func draw(_ challenge: Challenge, style: SiteStyle) {
        var generator = SeededGenerator(secret: challenge.seed, purpose: "drawing")
        let answer = Answer(of: challenge)
        let family = style.family(using: &generator)
        var bestLegibility: Legibility?
        for sample in 0..<Self.samples {
            if sample.isMultiple(of: Self.groundsPerLettering) {
                lettering.set(answer, style: style, using: &generator)
                fillLetters()
            }
            drawSample(family, using: &generator)
            rejected = sample
            if legibility.isEnough(style.leastLegibility) { return }
            if legibility > bestLegibility ?? .worst {
                bestLegibility = legibility
                swap(&best, &picture)
            }
        }
        swap(&best, &picture)
        legibility = bestLegibility ?? legibility
    }

    private mutating func drawSample(_ law: FamilyLaw, using generator: inout SeededGenerator) {
        drawGround(law, using: &generator)
        ink(law.ink, using: &generator)
        swap(&picture, &ground)
        for index in lettering.letters.indices {
            for row in letterRows[index] { picture.rows[row] ^= letters[index].rows[row] }
        }
        measure()
        if generator.chance(0.5) { picture.invert() }
    }

    private mutating func drawGround(_ law: FamilyLaw, using generator: inout SeededGenerator) {
        ground.clear()
        for layer in law.grounds {
            layer.invert(&ground, capHeight: lettering.capHeight, tools: &tools, using: &generator)
        }
    }

    private mutating func fillLetters() {
        for (index, letter) in lettering.letters.enumerated() {
            if index == shapes.count {
                shapes.append(InkPlane())
                shapeRows.append(0..<0)
                letters.append(InkPlane())
                letterRows.append(0..<0)
            }
            shapes[index].clear()
            shapeRows[index] = shapes[index].fill(letter, marks: &tools.marks)
        }
    }

    private mutating func ink(_ ink: Ink, using generator: inout SeededGenerator) {
        for index in lettering.letters.indices {
            letterRows[index] = shapeRows[index]
            letters[index].copy(shapes[index], rows: shapeRows[index])
        }
        switch ink {
        case .solid: return
        case .hollow(let width):
            let pixels = Int(generator.number(in: width).rounded())
            for index in lettering.letters.indices {
                letters[index].hollow(width: pixels, rows: letterRows[index], core: &spare)
            }
        case .drift(let distance, let direction):
            let far = generator.number(in: distance) * lettering.capHeight
            let way = Wave.direction(turns: generator.number(in: direction)) * far
            let (x, y) = (Int(way.x.rounded()), Int(way.y.rounded()))
            for index in lettering.letters.indices {
                let rows = letterRows[index]
                letterRows[index] = letters[index].drift(over: ground, x: x, y: y, rows: rows, source: &spare)
            }
        }
    }

    private mutating func measure() {
        legibility = .perfect
        for (index, letter) in lettering.letters.enumerated() {
            let (low, high) = letter.bounds
            let columns = max(Int(low.x) - 3, 0)..<min(Int(high.x) + 4, PictureFrame.width)
            let own = Legibility(
                of: letters[index],
                rows: letterRows[index],
                columns: columns,
                in: picture,
                capHeight: lettering.capHeight
            )
            legibility = Legibility.worse(legibility, own)
        }
    }

    /// The picture as a bitmap, ink black.
    func bitmap() throws(PNGEncodingError) -> MonochromeBitmap {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(PictureFrame.width / 8 * PictureFrame.height)
        picture.write(to: &bytes)
        return try MonochromeBitmap(width: PictureFrame.width, height: PictureFrame.height, rows: bytes)
    }
}
