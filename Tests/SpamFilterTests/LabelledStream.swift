import SpamFilter
import TestSupport

/// Made-up comments of both kinds, always the same for the same seed.
enum LabelledStream {
    private static let common = [
        "mình", "thấy", "bài", "này", "rất", "hay", "và", "cảm", "ơn", "the", "song", "is", "bạn", "ơi",
    ]
    private static let ham = [
        "tác", "giả", "viết", "đúng", "đồng", "ý", "giao", "thông", "trường", "học", "beautiful", "voice",
    ]
    private static let spam = [
        "casino", "khuyến", "mãi", "liên", "hệ", "zalo", "0901234567", "subscribe", "channel", "vay", "tiền", "nhanh",
        "http://lua.example.com/x",
    ]

    static func comments(_ count: Int, seed: UInt64 = 1) -> [LabelledComment] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            let isSpam = Int.random(in: 0..<3, using: &generator) == 0
            let telling = isSpam ? spam : ham
            let words = (0..<Int.random(in: 3...14, using: &generator)).compactMap { _ in
                (Bool.random(using: &generator) ? telling : common).randomElement(using: &generator)
            }
            return LabelledComment(id: "\(index)", isSpam: isSpam, text: words.joined(separator: " "))
        }
    }

    /// A model that has learned them.
    static func model(_ count: Int, seed: UInt64 = 1) -> SpamModel {
        var model = SpamModel()
        for comment in comments(count, seed: seed) { model.learn(model.read(comment.text), isSpam: comment.isSpam) }
        return model
    }
}
