import Moderation

/// An accepted comment, as the JSON API confirms it.
struct CommentResponse: Encodable {
    let id: Int64
    /// What is held as spam is pending to its author: how the filter thinks is not told to those it is for.
    let status: String
    let receipt: String
    /// Relative to the server's address.
    let receiptURL: String

    init(id: Int64, status: CommentStatus, receipt: Receipt) {
        self.id = id
        self.status = status == .spam ? CommentStatus.pending.rawValue : status.rawValue
        self.receipt = receipt.description
        self.receiptURL = "/receipts/\(receipt)"
    }
}
