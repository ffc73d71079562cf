import Moderation
import Submissions

extension ServerError {
    /// For the visitor: what happened and what to do, without internals.
    /// While he only reads, a failing store has nothing of his to lose.
    func message(in language: Language, isReading: Bool = false) -> String {
        if isReading, case .moderation(.store) = self { return Self.unreadable(in: language) }
        return switch language {
        case .vi: vietnamese
        case .en: english
        }
    }

    private static func unreadable(in language: Language) -> String {
        switch language {
        case .vi: "Trang tạm thời chưa mở được. Vui lòng đợi một lát rồi thử lại."
        case .en: "This page cannot be shown just now. Please wait a moment and try again."
        }
    }

    private var vietnamese: String {
        switch self {
        case .notFound: "Không có trang này. Vui lòng kiểm tra lại địa chỉ."
        case .methodNotAllowed(let allowed):
            "Địa chỉ này không nhận cách gửi đó; chỉ nhận \(allowed.joined(separator: ", "))."
        case .bodyTooLarge(let limit):
            "Nội dung gửi lên lớn hơn \(limit / 1024) KiB nên không được nhận. Vui lòng rút gọn rồi gửi lại."
        case .unsupportedContentType:
            "Máy chủ chỉ nhận biểu mẫu (urlencoded hoặc multipart) và JSON, mã hóa UTF-8."
        case .brokenBody: "Dữ liệu gửi lên bị hỏng. Vui lòng gửi lại."
        case .originForbidden:
            """
            Biểu mẫu được gửi từ một trang chưa được phép. Bình luận của bạn vẫn còn ở dưới đây. \
            Vui lòng xem lại và gửi từ trang này.
            """
        case .unknownThread: "Không có bài viết này. Vui lòng mở lại bài viết rồi thử lại."
        case .unknownReceipt: "Không có biên nhận này. Vui lòng kiểm tra lại từng ký tự của địa chỉ."
        case .unknownEntry: "Nhật ký không có mục này."
        case .noCheckpoint: "Chưa có điểm kiểm nào được ký cho phần này của nhật ký. Vui lòng thử lại sau một giờ."
        case .missingParameter(let name): "Địa chỉ thiếu tham số “\(name)”."
        case .invalidParameter(let name): "Tham số “\(name)” không hợp lệ."
        case .captchaInvalid: "Mã hình này không do chúng tôi cấp. Vui lòng lấy hình khác."
        case .captchaExpired: "Hình này đã hết hạn. Vui lòng lấy hình khác."
        case .easierLimited(let seconds): RateLimitText.easier(seconds: seconds, language: .vi)
        case .pictureLimited(let seconds): RateLimitText.picture(seconds: seconds, language: .vi)
        case .soundLimited(let seconds): RateLimitText.sound(seconds: seconds, language: .vi)
        case .drawingLimited: "Mạng của bạn xin nhiều hình cùng lúc quá. Vui lòng thử lại sau một giây."
        case .drawingBusy: "Máy chủ đang bận vẽ hình. Vui lòng thử lại sau một giây."
        case .moderation(.unknownSite): "Không có trang nào mang tên này ở đây. Vui lòng kiểm tra lại địa chỉ."
        case .moderation(.store):
            "Hiện chưa lưu được bình luận. Chưa có gì bị mất. Vui lòng đợi một lát rồi gửi lại."
        case .unauthorized: "Cần một mã truy cập hợp lệ (Authorization: Bearer …)."
        case .tooManyTokens(let seconds): "Quá nhiều mã truy cập sai. Vui lòng thử lại sau \(seconds) giây."
        case .unknownComment: "Không có bình luận này."
        case .versionMismatch: "Máy khách dùng phiên bản giao thức khác với máy chủ."
        case .invalidMember(let name): "Giá trị của “\(name)” không hợp lệ hoặc bị thiếu."
        case .longWorkBusy: "Máy chủ đang làm một việc dài khác. Vui lòng thử lại sau ít phút."
        case .moderation, .internalFailure, .interrupted: "Máy chủ gặp lỗi. Vui lòng thử lại sau ít phút."
        }
    }

    private var english: String {
        switch self {
        case .notFound: "There is no such page. Please check the address."
        case .methodNotAllowed(let allowed):
            "This address does not take that method, only \(allowed.joined(separator: ", "))."
        case .bodyTooLarge(let limit):
            "What was sent is larger than \(limit / 1024) KiB and was not accepted. Please shorten it and send it again."
        case .unsupportedContentType:
            "The server takes forms (urlencoded or multipart) and JSON, in UTF-8."
        case .brokenBody: "What was sent is damaged. Please send it again."
        case .originForbidden:
            "The form was sent from a page that is not allowed to. Your comment is below: check it and send it from here."
        case .unknownThread: "There is no such article. Please open the article again."
        case .unknownReceipt: "There is no such receipt. Please check each character of the address."
        case .unknownEntry: "There is no such entry in the log."
        case .noCheckpoint: "No checkpoint was signed for this part of the log yet. Please try again in an hour."
        case .missingParameter(let name): "The address lacks the parameter \"\(name)\"."
        case .invalidParameter(let name): "The parameter \"\(name)\" is not valid."
        case .captchaInvalid: "This check code was not issued here. Please get another picture."
        case .captchaExpired: "This picture has expired. Please get another one."
        case .easierLimited(let seconds): RateLimitText.easier(seconds: seconds, language: .en)
        case .pictureLimited(let seconds): RateLimitText.picture(seconds: seconds, language: .en)
        case .soundLimited(let seconds): RateLimitText.sound(seconds: seconds, language: .en)
        case .drawingLimited: "Your network asks for many pictures at once. Please try again in a second."
        case .drawingBusy: "The server has many pictures to draw just now. Please try again in a second."
        case .moderation(.unknownSite): "There is no site of that name here. Please check the address."
        case .moderation(.store):
            "Your comment cannot be saved just now. Nothing is lost: wait a moment and send it again."
        case .unauthorized: "A valid token is needed (Authorization: Bearer …)."
        case .tooManyTokens(let seconds): "Too many wrong tokens. Please try again in \(seconds) seconds."
        case .unknownComment: "There is no such comment."
        case .versionMismatch: "Client and server speak different versions of the API."
        case .invalidMember(let name): "The value of \"\(name)\" is missing or not valid."
        case .longWorkBusy: "The server is busy with other long work: try again in a few minutes."
        case .moderation, .internalFailure, .interrupted: "The server has a problem. Please try again in a few minutes."
        }
    }
}
