import Foundation

/// One family of wavy bands: pixels whose phase lies in the first half of a period have ink.
///
/// The phase grows across the bands and wobbles along them: at (x, y) it is (n·(x, y) + a sin(k₁·(x, y) + φ₁) +
/// a/2 sin(k₂·(x, y) + φ₂)) / period + offset. It is computed on a grid of 8 pixels, and linearly in between.
struct BandLayer {
    private let normal: Point
    private let period: Double
    private let offset: Double
    private let wobble: Double
    private let waves: [(vector: Point, phase: Double)]

    private static let cell = 8
    private static let columns = PictureFrame.width / cell
    private static let rows = PictureFrame.height / cell

    /// A layer drawn at random within a style.
    ///
    /// - Parameters:
    ///   - style: The site's ranges for this layer.
    ///   - capHeight: Of the letters over it, in pixels.
    ///   - generator: Decides.
    init(style: BandStyle, capHeight: Double, using generator: inout SeededGenerator) {
        let angle = generator.number(in: style.angle)
        normal = Point(cos(angle), sin(angle))
        period = capHeight * generator.number(in: style.period)
        offset = generator.number(in: 0...1)
        wobble = generator.number(in: style.wobble)
        waves = (0..<2).map { _ in
            let direction = generator.number(in: 0...(2 * .pi))
            let wavelength = generator.number(in: style.wavelength)
            return (
                Point(cos(direction), sin(direction)) * (2 * .pi / wavelength),
                generator.number(in: 0...(2 * .pi))
            )
        }
    }

    /// Inverts the pixels under the bands; `rowBytes` as for `InkPlane.init(rowBytes:)`.
    func invert(_ rowBytes: inout [UInt8]) {
        let nodes = gridPhases()
        let stride = Self.columns + 1
        for row in 0..<PictureFrame.height {
            let above = row / Self.cell * stride
            let share = (Double(row % Self.cell) + 0.5) / Double(Self.cell)
            var left = Self.mix(nodes[above], nodes[above + stride], share)
            for column in 0..<Self.columns {
                let right = Self.mix(nodes[above + column + 1], nodes[above + stride + column + 1], share)
                rowBytes[row * Self.columns + column] ^= Self.byte(from: left, to: right)
                left = right
            }
        }
    }

    /// The phases in periods at the grid's nodes, row by row.
    private func gridPhases() -> [Double] {
        var phases: [Double] = []
        phases.reserveCapacity((Self.columns + 1) * (Self.rows + 1))
        for row in 0...Self.rows {
            for column in 0...Self.columns {
                let point = Point(Double(column * Self.cell), Double(row * Self.cell))
                let across = (point * normal).sum()
                let waved =
                    sin((point * waves[0].vector).sum() + waves[0].phase)
                    + sin((point * waves[1].vector).sum() + waves[1].phase) / 2
                phases.append((across + wobble * waved) / period + offset)
            }
        }
        return phases
    }

    /// Eight pixels between two nodes, the leftmost in the highest bit. A phase becomes a fraction of 2³², whose highest
    /// bit is then the half of the period.
    private static func byte(from left: Double, to right: Double) -> UInt8 {
        let scale = 0x1p32
        let start = UInt32(truncatingIfNeeded: Int64(left * scale))
        let step = UInt32(truncatingIfNeeded: Int64((right - left) * scale / Double(cell)))
        let pixels = SIMD8<UInt32>(repeating: start) &+ SIMD8<UInt32>(repeating: step) &* SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
        let halves = (pixels &>> 31) &<< SIMD8(7, 6, 5, 4, 3, 2, 1, 0)
        return UInt8(truncatingIfNeeded: halves.wrappedSum())
    }

    private static func mix(_ a: Double, _ b: Double, _ share: Double) -> Double {
        a + (b - a) * share
    }
}
