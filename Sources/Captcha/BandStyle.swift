/// The ranges from which a site's pictures draw one layer of bands.
struct BandStyle: Hashable {
    /// Direction across the bands, in radians.
    var angle: ClosedRange<Double>
    /// Width of a black and a white band together, in cap heights.
    var period: ClosedRange<Double>
    /// By how much a band strays from a straight line, in pixels.
    var wobble: ClosedRange<Double>
    /// From one stray to the next, in pixels.
    var wavelength: ClosedRange<Double>
}
