/// The curve that a picture's lines follow: a slope and an arch. Both lines have the same, so that no straight cut parts
/// them.
struct Course: Sendable {
    private let slope: Double
    /// In pixels.
    private let arch: Double
    /// Waves a pixel.
    private let frequency: Double
    private let phase: Double

    init(_ layout: Layout, capHeight: Double, using generator: inout SeededGenerator) {
        slope = generator.number(in: layout.rise) * capHeight / Double(PictureFrame.width)
        arch = generator.number(in: layout.archHeight) * capHeight
        frequency = 1 / generator.number(in: layout.archLength)
        phase = generator.number(in: 0...1)
    }

    /// How far below its straight course a line runs, in pixels.
    func height(at x: Double) -> Double {
        slope * x + arch * Wave.sine(turns: x * frequency + phase)
    }
}
