package import Submissions

/// The codes with which a moderator says why, and their texts for the visitor.
package enum DecisionReason: String, CaseIterable, Sendable {
    case spam, advertising, insult, hate, illegal
    case personalData = "personal_data"
    case offTopic = "off_topic"
    case duplicate, other

    package func text(in language: Language) -> String {
        switch (self, language) {
        case (.spam, .vi): "Nội dung rác (spam)"
        case (.spam, .en): "Spam"
        case (.advertising, .vi): "Quảng cáo"
        case (.advertising, .en): "Advertising"
        case (.insult, .vi): "Xúc phạm người khác"
        case (.insult, .en): "Insults somebody"
        case (.hate, .vi): "Kích động thù ghét"
        case (.hate, .en): "Incites hatred"
        case (.illegal, .vi): "Vi phạm pháp luật"
        case (.illegal, .en): "Against the law"
        case (.personalData, .vi): "Lộ thông tin cá nhân"
        case (.personalData, .en): "Discloses personal data"
        case (.offTopic, .vi): "Không liên quan đến bài viết"
        case (.offTopic, .en): "Not about the article"
        case (.duplicate, .vi): "Trùng với bình luận đã gửi"
        case (.duplicate, .en): "Repeats an earlier comment"
        case (.other, .vi): "Lý do khác"
        case (.other, .en): "Another reason"
        }
    }

    /// The text of a stored code; an unknown one stands for itself.
    package static func text(_ code: String, language: Language) -> String {
        DecisionReason(rawValue: code)?.text(in: language) ?? code
    }
}
