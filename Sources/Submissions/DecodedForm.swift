/// A body's fields in the order sent, and what was wrong with it.
package struct DecodedForm: Hashable, Sendable {
    package private(set) var fields: [FormField]

    /// Each defect once, in the order found.
    package private(set) var defects: [FormDefect]

    /// The defects again, so that a thousand bad fields are noted in linear time.
    private var noted: Set<FormDefect>

    package init(fields: [FormField] = [], defects: [FormDefect] = []) {
        self.fields = fields
        self.defects = defects
        noted = Set(defects)
    }

    package func has(_ defect: FormDefect) -> Bool { noted.contains(defect) }

    mutating func append(name: DecodedText, value: DecodedText) {
        fields.append(FormField(name: name.text, value: value.text))
        if name.isInvalidUTF8 || value.isInvalidUTF8 {
            note(.invalidUTF8(field: name.text))
        }
        if name.isBrokenPercentEncoding || value.isBrokenPercentEncoding {
            note(.brokenPercentEncoding(field: name.text))
        }
    }

    mutating func note(_ defect: FormDefect) {
        if noted.insert(defect).inserted { defects.append(defect) }
    }
}
