/// Idempotency keys of forms.
enum FormKey {
    /// 128 random bits, in hexadecimal.
    static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return String(generator.next(), radix: 16) + String(generator.next(), radix: 16)
    }
}
