/// Something in a text whose kind says more than its letters.
struct TypedToken: Hashable, Sendable {
    enum Kind: UInt64, CaseIterable, Sendable {
        case phone = 1
        case money, handle, mail, domain
    }

    let kind: Kind

    /// The same however it is written: the phone's digits, the handle, the domain. Empty for money.
    let value: [UInt8]

    /// The chunks in which it stands.
    let chunks: ClosedRange<Int>
}
