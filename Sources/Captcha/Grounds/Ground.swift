/// What lies under the letters of a picture, in black and white. Each kind has another structure; the ranges within a kind
/// are a site's own.
enum Ground: Hashable, Sendable {
    /// Layers of wavy bands, drawn over one another by exclusive-or.
    case bands([BandLaw])
    /// Wavy rings around a point, and rays from it if there shall be some.
    case rings(RingLaw)
    /// Round blobs that invert one another where they overlap.
    case blobs(BlobLaw)
    /// Half-planes that invert one another.
    case shards(ShardLaw)
    /// Bands along the level lines of a smooth random height.
    case contours(ContourLaw)

    /// Inverts the plane where the ground has ink.
    ///
    /// - Parameters:
    ///   - plane: Is drawn on.
    ///   - capHeight: Of the letters over it, in pixels.
    ///   - tools: What it is drawn with.
    ///   - generator: Decides what the law leaves open.
    func invert(
        _ plane: inout InkPlane,
        capHeight: Double,
        tools: inout GroundTools,
        using generator: inout SeededGenerator
    ) {
        switch self {
        case .bands(let laws):
            for law in laws {
                law.invert(&plane, capHeight: capHeight, tools: &tools, using: &generator)
            }
        case .rings(let law): law.invert(&plane, capHeight: capHeight, tools: &tools, using: &generator)
        case .blobs(let law): law.invert(&plane, capHeight: capHeight, tools: &tools, using: &generator)
        case .shards(let law): law.invert(&plane, tools: &tools, using: &generator)
        case .contours(let law): law.invert(&plane, capHeight: capHeight, tools: &tools, using: &generator)
        }
    }
}

/// What grounds are drawn with, kept from picture to picture.
struct GroundTools: Sendable {
    var grid = PhaseGrid()
    var polygons = Outline()
    var marks = EdgeMarks()
}
