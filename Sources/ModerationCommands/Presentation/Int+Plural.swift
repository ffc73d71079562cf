extension Int {
    /// `1 comment`, `3 comments`.
    func counted(_ noun: String) -> String {
        self == 1 ? "1 \(noun)" : "\(self) \(noun)s"
    }
}

extension Int64 {
    /// `1 entry`, `3 entries`.
    func counted(_ noun: String, _ plural: String) -> String {
        self == 1 ? "1 \(noun)" : "\(self) \(plural)"
    }
}
