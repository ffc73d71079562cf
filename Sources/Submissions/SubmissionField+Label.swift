extension SubmissionField {
    /// The field's name for people, in lower case, to stand within a sentence.
    package func label(in language: Language) -> String {
        switch (self, language) {
        case (.thread, .vi): "bài viết"
        case (.thread, .en): "article"
        case (.name, .vi): "họ tên"
        case (.name, .en): "name"
        case (.title, .vi): "tiêu đề"
        case (.title, .en): "title"
        case (.content, .vi): "nội dung"
        case (.content, .en): "comment"
        case (.code, .vi): "mã kiểm tra"
        case (.code, .en): "check code"
        case (.token, .vi): "khóa của mã kiểm tra"
        case (.token, .en): "check code's token"
        case (.parent, .vi): "bình luận được trả lời"
        case (.parent, .en): "comment replied to"
        case (.key, .vi): "khóa chống gửi trùng"
        case (.key, .en): "idempotency key"
        case (.website, .vi): "trang web"
        case (.website, .en): "website"
        case (.threadTitle, .vi): "tên bài viết"
        case (.threadTitle, .en): "article's title"
        case (.threadURL, .vi): "địa chỉ bài viết"
        case (.threadURL, .en): "article's address"
        case (.returnAddress, .vi): "địa chỉ quay lại"
        case (.returnAddress, .en): "return address"
        }
    }
}
