/// Which names of a foreign form stand for which of our fields, so that an old form can post to us as it is.
///
/// Coded as an object: `{"name": ["*$txtHoTen"], "content": ["*$txtNoiDung", "body"]}`.
package struct FieldMap: Hashable, Sendable {
    package private(set) var patterns: [SubmissionField: [FieldPattern]]

    /// The map of our own forms: every field under its own name only.
    package init() {
        patterns = [:]
    }

    /// From field names (`name`, `content`, …) to patterns.
    package init(_ patterns: [String: [String]]) throws(SubmissionsError) {
        self.init()
        for name in patterns.keys.sorted() {
            for pattern in patterns[name] ?? [] { try add(pattern, to: name) }
        }
    }

    /// Sorts a form's fields into ours: the first value that is not empty, in the order of the patterns, our own name being the
    /// last of them. An empty value is taken when there is no other. Names that begin with `__` (ASP.NET's state) are passed over.
    package func submission(from form: DecodedForm) -> Submission {
        let fields = form.fields.filter { !$0.name.hasPrefix("__") }
        var submission = Submission()
        for field in SubmissionField.allCases {
            guard let found = find(field, in: fields) else { continue }
            submission[field] = found.value
            if form.has(.invalidUTF8(field: found.name))
                || form.has(.brokenPercentEncoding(field: found.name))
            {
                submission.undecodable.insert(field)
            }
        }
        submission.bodyDefects = form.defects.filter { defect in
            switch defect {
            case .brokenJSON, .brokenMultipart, .tooManyFields: true
            case .invalidUTF8, .brokenPercentEncoding: false
            }
        }
        return submission
    }

    private func find(_ field: SubmissionField, in fields: [FormField]) -> FormField? {
        var blank: FormField?
        for pattern in patterns[field] ?? [] {
            for candidate in fields where pattern.matches(candidate.name) {
                if !candidate.value.isEmpty { return candidate }
                blank = blank ?? candidate
            }
        }
        for candidate in fields where candidate.name == field.rawValue {
            if !candidate.value.isEmpty { return candidate }
            blank = blank ?? candidate
        }
        return blank
    }

    private mutating func add(_ pattern: String, to name: String) throws(SubmissionsError) {
        guard let field = SubmissionField(rawValue: name) else { throw .unknownField(name: name) }
        do {
            patterns[field, default: []].append(try FieldPattern(pattern))
        } catch {
            throw .invalidPattern(pattern: pattern, field: field)
        }
    }
}

extension FieldMap: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode([String: [String]].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(patterns)
    }
}
