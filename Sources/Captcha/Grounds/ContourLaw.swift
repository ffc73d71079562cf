/// The ranges from which a site's pictures draw level lines: the height is a sum of four waves, and every second layer of it
/// has ink.
struct ContourLaw: Hashable, Sendable {
    /// Of each wave, in cap heights.
    var wavelength: ClosedRange<Double>
    /// Layers of ink from the mean height to that of one wave's crest.
    var layers: ClosedRange<Double>

    func invert(
        _ plane: inout InkPlane,
        capHeight: Double,
        tools: inout GroundTools,
        using generator: inout SeededGenerator
    ) {
        let scale = generator.number(in: layers)
        let offset = generator.number(in: 0...1)
        let start = generator.number(in: 0...1)
        var x = SIMD4<Double>.zero
        var y = SIMD4<Double>.zero
        var phases = SIMD4<Double>.zero
        for index in 0..<4 {
            let turns = start + Double(index) * 0.125 + generator.number(in: -0.05...0.05)
            let vector = Wave.direction(turns: turns) / (generator.number(in: wavelength) * capHeight)
            x[index] = vector.x
            y[index] = vector.y
            phases[index] = generator.number(in: 0...1)
        }
        let (waveX, waveY, wavePhases) = (x, y, phases)
        tools.grid.sample { place in
            let turns = waveX * place.x + waveY * place.y + wavePhases
            var height = 0.0
            for index in 0..<4 {
                height += Wave.sine(turns: turns[index])
            }
            return height * scale + offset
        }
        tools.grid.invert(&plane)
    }
}
