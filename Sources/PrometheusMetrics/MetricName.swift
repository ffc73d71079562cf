/// Names as Prometheus takes them.
enum MetricName {
    /// Of a family: letters, digits, underscores and colons; others become underscores.
    static func family(_ text: String) -> String {
        valid(text, allowsColon: true)
    }

    /// Of a label: letters, digits and underscores.
    static func label(_ text: String) -> String {
        valid(text, allowsColon: false)
    }

    private static func valid(_ text: String, allowsColon: Bool) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Character in
            let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
            let isAllowed = isLetter || ("0"..."9").contains(scalar) || allowsColon && scalar == ":"
            return isAllowed ? Character(scalar) : "_"
        }
        guard let first = scalars.first else { return "_" }
        return first.isNumber ? "_" + String(scalars) : String(scalars)
    }
}
