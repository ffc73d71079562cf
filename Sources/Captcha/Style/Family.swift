/// The kinds of pictures. They differ in structure, not only in measures.
enum Family: Hashable, Sendable, CaseIterable {
    /// Two crossing layers of wavy bands: diamonds or long lenses.
    case lattice
    /// Bands that turn at sharp corners, over wide wavy ones.
    case chevrons
    /// Rings around a point in the picture, over wide wavy bands.
    case ripples
    /// A chessboard of rings and rays around a point outside the picture.
    case dial
    /// Blobs that invert one another.
    case blobs
    /// Half-planes that invert one another.
    case shards
    /// Bands along the level lines of a random height.
    case contours
    /// Letters that are only a rim, over bands, rings or level lines.
    case hollow
    /// Letters cut along bands, rings or level lines, the pieces moved apart.
    case drift
    /// Letters over two or three large areas: for people whom patterns trouble.
    case calm
}

/// What a site makes of a family.
struct FamilyLaw: Hashable, Sendable {
    var family: Family
    /// Drawn over one another by exclusive-or.
    var grounds: [Ground]
    var ink: Ink
}
