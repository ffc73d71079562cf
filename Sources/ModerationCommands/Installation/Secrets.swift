import Captcha
import Crypto
import Moderation

/// The secrets of an installation, as its secrets file holds them.
struct Secrets: Sendable {
    /// Each secret's length in bytes.
    static let length = 32

    /// The first seals new challenges; each opens those that it sealed.
    let captchaKeys: [CaptchaKey]
    /// Under which visitors' addresses are hashed.
    let sourceKey: SymmetricKey
    /// Under which receipts are made.
    let receiptKey: SymmetricKey
    /// By which the audit log is signed and verified.
    let auditKeys: AuditKeys
}

extension Secrets: CustomStringConvertible {
    /// Never the secrets themselves.
    var description: String {
        "\(captchaKeys.count.counted("captcha key")), a source key, a receipt key, "
            + (auditKeys.signer == nil ? "no key that signs the log" : "an audit key")
    }
}
