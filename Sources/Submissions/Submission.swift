/// What a form sent, sorted into our fields and not yet checked: each text as it was typed, so that the form can be given
/// back filled. Bytes that were no UTF-8 are U+FFFD.
package struct Submission: Hashable, Sendable {
    private var values: [SubmissionField: String] = [:]

    /// The fields whose bytes could not be read as they are.
    package var undecodable: Set<SubmissionField> = []

    /// What was wrong with the body as a whole.
    package var bodyDefects: [FormDefect] = []

    package init(_ values: [SubmissionField: String] = [:]) {
        self.values = values
    }

    /// Nil when the form has no such field.
    package subscript(field: SubmissionField) -> String? {
        get { values[field] }
        set { values[field] = newValue }
    }

    package var thread: String? { self[.thread] }
    package var name: String? { self[.name] }
    package var title: String? { self[.title] }
    package var content: String? { self[.content] }
    package var code: String? { self[.code] }
    package var token: String? { self[.token] }
    package var parent: String? { self[.parent] }
}
