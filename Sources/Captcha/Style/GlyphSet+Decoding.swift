import EmbeddedAssets

extension GlyphSet {
    /// The glyphs that were embedded in the binary.
    static func embedded() throws(CaptchaError) -> GlyphSet {
        guard let asset = EmbeddedAsset(named: "glyphs/glyphs.bin") else { throw .unreadableGlyphs(offset: 0) }
        return try GlyphSet(decoding: asset.bytes)
    }

    /// Reads the file that `Assets/prepare-glyphs.py` writes and describes.
    init(decoding bytes: [UInt8]) throws(CaptchaError) {
        var reader = GlyphReader(bytes: bytes)
        guard try reader.bytes(count: 5) == Array("DYGL\u{1}".utf8) else { throw .unreadableGlyphs(offset: 0) }
        let fontCount = try reader.byte()
        guard fontCount > 0 else { throw .unreadableGlyphs(offset: 5) }
        var fonts: [[UInt8: Outline]] = []
        for _ in 0..<fontCount {
            fonts.append(try reader.font())
        }
        guard reader.isAtEnd else { throw .unreadableGlyphs(offset: reader.offset) }
        try self.init(fonts: fonts)
    }
}

private struct GlyphReader {
    private let source: [UInt8]
    private(set) var offset = 0

    private static let unitsPerCapHeight = 1000.0

    init(bytes: [UInt8]) {
        source = bytes
    }

    var isAtEnd: Bool { offset == source.count }

    mutating func byte() throws(CaptchaError) -> UInt8 {
        guard offset < source.count else { throw .unreadableGlyphs(offset: offset) }
        defer { offset += 1 }
        return source[offset]
    }

    mutating func bytes(count: Int) throws(CaptchaError) -> [UInt8] {
        guard source.count - offset >= count else { throw .unreadableGlyphs(offset: offset) }
        defer { offset += count }
        return Array(source[offset..<(offset + count)])
    }

    mutating func font() throws(CaptchaError) -> [UInt8: Outline] {
        var glyphs: [UInt8: Outline] = [:]
        for _ in 0..<(try byte()) {
            let character = try byte()
            glyphs[character] = try outline()
        }
        return glyphs
    }

    private mutating func outline() throws(CaptchaError) -> Outline {
        var outline = Outline()
        for _ in 0..<(try byte()) {
            for _ in 0..<(try word()) {
                let x = Double(Int16(bitPattern: try word()))
                let y = Double(Int16(bitPattern: try word()))
                outline.points.append(Point(x, -y) / Self.unitsPerCapHeight)
            }
            outline.endPolygon()
        }
        outline.endPart()
        guard !outline.points.isEmpty else { throw .unreadableGlyphs(offset: offset) }
        return outline
    }

    /// Two bytes, the lower first.
    private mutating func word() throws(CaptchaError) -> UInt16 {
        let low = UInt16(try byte())
        return low | UInt16(try byte()) << 8
    }
}
