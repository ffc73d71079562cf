/// The size of every picture, in pixels.
enum PictureFrame {
    static let width = 240
    static let height = 80
    /// Left free of ink on each side.
    static let margin = 3.0
}
