import PNGEncoding
import Synchronization

/// Where pictures are drawn: the styles of the sites, and boards that wait for the next picture.
final class Studio: Sendable {
    private let styles: SiteStyles
    private let boards = Mutex<[DrawingBoard]>([])

    /// More are drawn at once only by as many threads, and are not kept.
    private static let mostBoards = 16

    init(glyphs: GlyphSet) {
        styles = SiteStyles(glyphs: glyphs)
    }

    /// A challenge's picture as a PNG file.
    func png(of challenge: Challenge) throws(PNGEncodingError) -> [UInt8] {
        var board = boards.withLock { $0.popLast() } ?? DrawingBoard()
        board.draw(challenge, style: styles.style(of: challenge))
        let bitmap = try board.bitmap()
        boards.withLock { boards in
            if boards.count < Self.mostBoards { boards.append(board) }
        }
        return try bitmap.pngEncoded()
    }
}
