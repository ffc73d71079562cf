/// A phase's judgement of a submission.
package enum Verdict: String, Hashable, Sendable {
    case ham, spam, unsure
}
