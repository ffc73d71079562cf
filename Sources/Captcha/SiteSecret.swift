/// The secret of one site in one epoch, from which its style and its challenges' seeds are derived.
struct SiteSecret: Sendable {
    /// 32 bytes.
    let bytes: [UInt8]
    private let seeds: PreparedHMAC

    init(bytes: [UInt8]) {
        self.bytes = bytes
        seeds = PreparedHMAC(key: bytes)
    }

    /// What decides a challenge's answer and drawing, 32 bytes: HMAC-SHA-256 over the difficulty (1 byte) and the nonce.
    func seed(difficulty: Difficulty, nonce: [UInt8]) -> [UInt8] {
        seeds.code(for: [difficulty.rawValue] + nonce)
    }
}
