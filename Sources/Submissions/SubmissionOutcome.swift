/// What validation found: a submission to go on with, or every problem it has, in the order of the form.
package enum SubmissionOutcome: Hashable, Sendable {
    case valid(ValidSubmission)
    case invalid([Problem])
}
