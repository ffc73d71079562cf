import Submissions

/// An error in answering a form for which there is no form to give back: what was typed goes along.
struct TypedTextError: Error {
    let underlying: ServerError
    let typed: Submission
}
