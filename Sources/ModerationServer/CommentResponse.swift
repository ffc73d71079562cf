import Moderation

/// An accepted comment, as the JSON API confirms it.
struct CommentResponse: Encodable {
    let id: Int64
    let status: String
    let receipt: String
    /// Relative to the server's address.
    let receiptURL: String

    init(id: Int64, status: CommentStatus, receipt: Receipt) {
        self.id = id
        self.status = status.shownToAuthor.rawValue
        self.receipt = receipt.description
        self.receiptURL = "/receipts/\(receipt)"
    }
}
