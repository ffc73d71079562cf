/// Trigonometry that gives the same bits on every machine, unlike a system's mathematical library, and is quick.
enum Wave {
    /// The sine of a number of turns, wrong by less than 0.0012: a parabola for each half of the wave, corrected once.
    static func sine(turns: Double) -> Double {
        let phase = turns - nearest(turns)
        let parabola = 8 * phase - 16 * phase * abs(phase)
        return parabola + 0.225 * (parabola * abs(parabola) - parabola)
    }

    /// The nearest whole number, of a number below 2⁵¹: the sum has no bits left for a fraction.
    static func nearest(_ number: Double) -> Double {
        (number + 0x1.8p52) - 0x1.8p52
    }

    static func cosine(turns: Double) -> Double {
        sine(turns: turns + 0.25)
    }

    /// The unit vector that lies so many turns from the x axis towards the y axis.
    static func direction(turns: Double) -> Point {
        let vector = Point(cosine(turns: turns), sine(turns: turns))
        return vector / vector.length
    }
}
