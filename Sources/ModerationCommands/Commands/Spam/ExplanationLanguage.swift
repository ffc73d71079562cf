import ArgumentParser

/// In which language the filter explains itself.
enum ExplanationLanguage: String, CaseIterable, Hashable, Sendable, ExpressibleByArgument {
    case vi, en
}
