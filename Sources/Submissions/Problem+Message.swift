extension Problem {
    /// What happened and what to do, for the visitor.
    package func message(in language: Language) -> String {
        switch language {
        case .vi: vietnameseMessage
        case .en: englishMessage
        }
    }

    private var vietnameseMessage: String {
        let label = field?.label(in: .vi) ?? "biểu mẫu"
        let start = label.prefix(1).uppercased() + label.dropFirst()
        return switch code {
        case .required where field == .thread:
            "Không rõ bình luận cho bài viết nào. Vui lòng tải lại trang bài viết rồi gửi lại."
        case .required:
            "Bạn chưa nhập \(label). Vui lòng điền vào ô này."
        case .tooShort(let count, let limit):
            "\(start) mới có \(count) ký tự. Vui lòng viết ít nhất \(limit) ký tự."
        case .tooLong(let count, let limit):
            "\(start) dài \(count) ký tự. Vui lòng rút xuống còn tối đa \(limit) ký tự."
        case .invalidEncoding:
            "\(start) có ký tự không đọc được (thay bằng \u{FFFD}). Vui lòng gõ lại chỗ đó rồi gửi lại."
        case .invalidParent:
            "Bình luận bạn trả lời không hợp lệ. Vui lòng tải lại trang rồi bấm Trả lời lần nữa."
        case .unknownParent:
            "Bình luận bạn trả lời không còn ở đây. Vui lòng tải lại trang, hoặc gửi thành bình luận mới."
        case .invalidThread:
            "Địa chỉ bài viết không hợp lệ. Vui lòng tải lại trang bài viết rồi gửi lại."
        case .captchaWrong:
            "Mã kiểm tra chưa đúng. Vui lòng nhập mã trong hình mới."
        case .captchaExpired:
            "Mã kiểm tra đã hết hạn. Vui lòng nhập mã trong hình mới."
        case .captchaSpent:
            "Mã kiểm tra này đã được dùng. Vui lòng nhập mã trong hình mới."
        case .captchaInvalid:
            "Mã kiểm tra không hợp lệ với trang này. Vui lòng nhập mã trong hình mới."
        case .brokenBody:
            "Không đọc được nội dung gửi lên. Vui lòng kiểm tra lại biểu mẫu rồi gửi lại."
        case .tooManyFields(let limit):
            "Biểu mẫu có quá nhiều ô (tối đa \(limit)). Vui lòng tải lại trang rồi gửi lại."
        }
    }

    private var englishMessage: String {
        let label = field?.label(in: .en) ?? "form"
        return switch code {
        case .required where field == .thread:
            "We cannot tell which article this comment is for. Please reload the article's page and send it again."
        case .required:
            "The \(label) is missing. Please fill it in."
        case .tooShort(let count, let limit):
            "The \(label) has only \(Self.characters(count)). Please write at least \(limit)."
        case .tooLong(let count, let limit):
            "The \(label) has \(Self.characters(count)). Please shorten it to \(limit) or fewer."
        case .invalidEncoding:
            "The \(label) has characters that could not be read (shown as \u{FFFD}). Please retype them and send it again."
        case .invalidParent:
            "The comment you are replying to is not valid. Please reload the page and choose Reply again."
        case .unknownParent:
            "The comment you are replying to is no longer here. Please reload the page, or post a new comment."
        case .invalidThread:
            "The article's address is not valid. Please reload the article's page and send the comment again."
        case .captchaWrong:
            "The check code was not right. Please enter the code in the new picture."
        case .captchaExpired:
            "The check code has expired. Please enter the code in the new picture."
        case .captchaSpent:
            "This check code has already been used. Please enter the code in the new picture."
        case .captchaInvalid:
            "The check code is not valid for this page. Please enter the code in the new picture."
        case .brokenBody:
            "What was sent could not be read. Please check the form and send it again."
        case .tooManyFields(let limit):
            "The form has too many fields (at most \(limit)). Please reload the page and send it again."
        }
    }

    private static func characters(_ count: Int) -> String { count == 1 ? "1 character" : "\(count) characters" }
}
