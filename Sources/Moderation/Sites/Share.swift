/// A share in hundredths of a percent, written `1%` or `0.25%`.
package struct Share: Hashable, Sendable, SettingText {
    /// 0 to 10,000.
    package let basisPoints: Int

    package init(basisPoints: Int) {
        self.basisPoints = min(max(basisPoints, 0), 10_000)
    }

    /// Returns nil unless the text is a number from 0 to 100 with at most two decimals, and a percent sign.
    package init?(_ text: String) {
        guard text.hasSuffix("%") else { return nil }
        let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.map(\.utf8.count)
        guard parts.count <= 2, (1...3).contains(digits[0]), parts.count == 1 || (1...2).contains(digits[1]),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let whole = Int(parts[0]),
            let rest = parts.count == 1 ? 0 : Int(parts[1])
        else {
            return nil
        }
        let points = whole * 100 + (parts.count == 2 && digits[1] == 1 ? rest * 10 : rest)
        guard points <= 10_000 else { return nil }
        self.basisPoints = points
    }

    /// 0 to 1.
    package var value: Double { Double(basisPoints) / 10_000 }

    package var description: String {
        let (whole, rest) = basisPoints.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole)%" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
    }
}
