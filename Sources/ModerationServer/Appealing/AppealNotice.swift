import Moderation
import Submissions

/// What a visitor is told whose appeal could not be taken just now. His text stands in the form below.
enum AppealNotice {
    static func message(_ error: ServerError, in language: Language) -> String {
        switch (error, language) {
        case (.originForbidden, .vi):
            "Biểu mẫu được gửi từ một trang khác. Những gì bạn viết còn ở dưới đây; vui lòng gửi từ trang này."
        case (.originForbidden, .en):
            "The form was sent from another page. What you wrote is below: please send it from here."
        case (.moderation(.store), .vi):
            "Hiện chưa lưu được đề nghị. Những gì bạn viết còn ở dưới đây; vui lòng đợi một lát rồi gửi lại."
        case (.moderation(.store), .en):
            "Your appeal cannot be saved just now. What you wrote is below: wait a moment and send it again."
        default: error.message(in: language)
        }
    }
}
