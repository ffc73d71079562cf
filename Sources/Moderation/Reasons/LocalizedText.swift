package import Submissions

/// A text in each of the languages that visitors read. Empty where there is none.
package struct LocalizedText: Hashable, Sendable {
    package var vi: String
    package var en: String

    package init(vi: String = "", en: String = "") {
        self.vi = vi
        self.en = en
    }

    package var isEmpty: Bool {
        vi.isEmpty && en.isEmpty
    }

    /// In the language asked for, else in the other one: a rule that is only there in one language is still the rule.
    package func text(in language: Language) -> String {
        switch language {
        case .vi: vi.isEmpty ? en : vi
        case .en: en.isEmpty ? vi : en
        }
    }
}
