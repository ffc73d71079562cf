/// The language in which a challenge's sound speaks its digits; the raw value is the ISO 639-1 code.
public enum SpokenLanguage: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"
}
