extension WorkbenchWords {
    /// The keys and what they do, a line each; empty lines part the groups.
    var help: [(keys: String, meaning: String)] {
        [
            ("a", say("duyệt; với khiếu nại: chấp nhận", "approve; an appeal: grant it")),
            ("r", say("từ chối, rồi chọn lý do bằng một phím", "reject, then one key for the reason")),
            ("s", say("đánh dấu là rác", "mark as spam")),
            ("h", say("giữ lại, hoặc đưa lại vào hàng đợi", "leave it, or put it back into the queue")),
            ("u", say("hoàn tác thao tác cuối của phiên này", "undo the last operation of this session")),
            (
                "x X",
                say("đánh dấu, đánh dấu mọi bản gần giống; Esc bỏ dấu", "mark, mark all that are alike; Esc unmarks")
            ),
            ("g", say("xem các bản gần giống", "the comments that are nearly the same")),
            ("n", say("ghi chú cho người duyệt khác", "a note for other moderators")),
            ("b", say("chặn tên, nguồn, mạng con hoặc mẫu chữ", "block the name, source, subnet or a pattern")),
            ("e", say("xóa vĩnh viễn một đoạn, như số điện thoại", "destroy a piece, such as a telephone number")),
            ("", ""),
            ("/", say("tìm trong hàng đợi này", "search this queue")),
            ("j k ← →", say("bình luận sau, bình luận trước", "next comment, the one before")),
            ("↑ ↓ ␣", say("cuộn văn bản; cả PgUp PgDn Home End", "scroll the text; PgUp PgDn Home End too")),
            ("o", say("cuộc trò chuyện quanh bình luận", "the conversation around it")),
            ("", ""),
            (
                "1 – 5",
                say(
                    "hàng đợi: chưa rõ, có vẻ là rác, khiếu nại, không nhập mã, của tôi",
                    "queues: unsure, likely spam, appeals, unsolved captcha, mine"
                )
            ),
            ("t", say("thứ tự: theo tuổi, theo rủi ro, theo bài", "order: by age, by risk, by article")),
            ("z", say("chỉ văn bản", "the text alone")),
            ("q", say("thoát", "quit")),
        ]
    }
}
