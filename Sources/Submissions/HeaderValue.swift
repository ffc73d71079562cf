/// A header value with parameters, such as `form-data; name="content"`.
struct HeaderValue {
    /// What stands before the first semicolon, trimmed and in lower case.
    let value: String

    private let parameters: [(name: String, value: DecodedText)]

    init(parsing bytes: ArraySlice<UInt8>) {
        var rest = bytes
        value = DecodedText(utf8: Self.trimmed(Self.cut(&rest, at: .semicolon))).text.lowercased()
        var parameters: [(name: String, value: DecodedText)] = []
        while !rest.isEmpty {
            let name = Self.trimmed(Self.cutName(&rest))
            let parameter = rest.first == .equalsSign ? Self.cutValue(&rest) : []
            if !name.isEmpty {
                parameters.append((DecodedText(utf8: name).text.lowercased(), DecodedText(utf8: parameter[...])))
            }
        }
        self.parameters = parameters
    }

    /// The first parameter of that name (lower case), nil when there is none.
    subscript(name: String) -> String? { text(of: name)?.text }

    func text(of name: String) -> DecodedText? { parameters.first { $0.name == name }?.value }

    /// Takes everything up to the next separator, and the separator too.
    private static func cut(_ rest: inout ArraySlice<UInt8>, at separator: UInt8) -> ArraySlice<UInt8> {
        let end = rest.firstIndex(of: separator) ?? rest.endIndex
        defer { rest = rest[min(end + 1, rest.endIndex)...] }
        return rest[..<end]
    }

    /// Takes a parameter's name; the equals sign stays, a semicolon that ends a bare name is taken.
    private static func cutName(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = rest.firstIndex { $0 == .equalsSign || $0 == .semicolon } ?? rest.endIndex
        defer { rest = rest[(end < rest.endIndex && rest[end] == .semicolon ? end + 1 : end)...] }
        return rest[..<end]
    }

    /// Takes `=value;` or `="value";`. Within quotes only `\"` and `\\` are escapes: old browsers sent bare backslashes.
    private static func cutValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        rest = rest.dropFirst().drop { $0 == .space || $0 == .tab }
        guard rest.first == .quote else { return Array(trimmed(cut(&rest, at: .semicolon))) }
        var value: [UInt8] = []
        var index = rest.startIndex + 1
        while index < rest.endIndex, rest[index] != .quote {
            if rest[index] == .backslash, index + 1 < rest.endIndex,
                rest[index + 1] == .quote || rest[index + 1] == .backslash
            {
                index += 1
            }
            value.append(rest[index])
            index += 1
        }
        rest = rest[index...]
        _ = cut(&rest, at: .semicolon)
        return value
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop { $0 == .space || $0 == .tab }
        while let last = bytes.last, last == .space || last == .tab { bytes.removeLast() }
        return bytes
    }
}
