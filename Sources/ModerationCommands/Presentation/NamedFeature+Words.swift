import SpamFilter

extension NamedFeature {
    /// What a moderator calls it.
    func words(in language: ExplanationLanguage) -> String {
        switch language {
        case .en: english
        case .vi: vietnamese
        }
    }

    private var english: String {
        switch self {
        case .length: "length of the text"
        case .words: "number of words"
        case .digits: "number of digits"
        case .digitShare: "share of digits"
        case .capitals: "share of capital letters"
        case .signs: "share of punctuation"
        case .links: "links"
        case .phones: "phone numbers"
        case .exclamationMarks: "exclamation marks"
        case .emoji: "emoji"
        case .newlines: "line breaks"
        case .lookAlikes: "letters of other alphabets"
        case .decorations: "hidden or decorated characters"
        case .spacedWords: "words spaced out"
        case .source: "earlier comments from this source"
        case .name: "earlier comments under this name"
        case .fillTime: "time taken to fill in the form"
        case .articleAge: "age of the article"
        case .articleSimilarity: "likeness to the article"
        case .nearDuplicates: "nearly the same comments"
        case .language: "language of the text"
        case .unknownDomain: "links to sites never seen before"
        case .leet: "digits and signs in place of letters"
        case .rule(let code): "rule \(code)"
        case .prior: "how common spam is here"
        }
    }

    private var vietnamese: String {
        switch self {
        case .length: "độ dài của bài"
        case .words: "số từ"
        case .digits: "số chữ số"
        case .digitShare: "tỷ lệ chữ số"
        case .capitals: "tỷ lệ chữ hoa"
        case .signs: "tỷ lệ dấu câu"
        case .links: "liên kết"
        case .phones: "số điện thoại"
        case .exclamationMarks: "dấu chấm than"
        case .emoji: "biểu tượng cảm xúc"
        case .newlines: "số lần xuống dòng"
        case .lookAlikes: "chữ cái của bảng chữ khác"
        case .decorations: "ký tự ẩn hoặc trang trí"
        case .spacedWords: "từ viết rời từng chữ"
        case .source: "các bình luận trước từ nguồn này"
        case .name: "các bình luận trước dưới tên này"
        case .fillTime: "thời gian điền biểu mẫu"
        case .articleAge: "tuổi của bài báo"
        case .articleSimilarity: "độ giống bài báo"
        case .nearDuplicates: "các bình luận gần như trùng lặp"
        case .language: "ngôn ngữ của bài"
        case .unknownDomain: "liên kết tới trang chưa từng gặp"
        case .leet: "chữ số và dấu thay cho chữ cái"
        case .rule(let code): "quy tắc \(code)"
        case .prior: "mức phổ biến của rác ở đây"
        }
    }
}
