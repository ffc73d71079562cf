package import Submissions

extension SubmissionRules {
    /// For our own exports, which were checked when they were accepted: nothing is asked for.
    package static var ofExports: SubmissionRules {
        var rules = SubmissionRules()
        rules.nameRequired = false
        rules.titleRequired = false
        rules.contentRequired = false
        rules.codeRequired = false
        rules.nameLength = LengthLimits(1...1_000_000)
        rules.titleLength = rules.nameLength
        rules.contentLength = rules.nameLength
        return rules
    }
}
