/// Reads a posted body into its fields, in time linear in its length. What can be read is never thrown away.
package struct FormDecoder: Sendable {
    /// How many fields are read at most.
    package let fieldLimit: Int

    package init(fieldLimit: Int = 1000) {
        self.fieldLimit = fieldLimit
    }

    package func decode(_ body: [UInt8], as format: BodyFormat) -> DecodedForm {
        switch format {
        case .urlEncoded:
            decodeURLEncoded(body)
        case .multipart(let boundary):
            MultipartParser(body: body, boundary: boundary, fieldLimit: fieldLimit).parse()
        case .json:
            JSONFormParser(body: body, fieldLimit: fieldLimit).parse()
        }
    }

    private func decodeURLEncoded(_ body: [UInt8]) -> DecodedForm {
        var form = DecodedForm()
        var start = 0
        while start < body.count {
            let end = body[start...].firstIndex(of: .ampersand) ?? body.count
            if start < end {
                guard form.fields.count < fieldLimit else {
                    form.note(.tooManyFields(limit: fieldLimit))
                    break
                }
                let equals = body[start..<end].firstIndex(of: .equalsSign) ?? end
                form.append(
                    name: DecodedText(percentEncoded: body, in: start..<equals),
                    value: DecodedText(percentEncoded: body, in: min(equals + 1, end)..<end)
                )
            }
            start = end + 1
        }
        return form
    }
}
