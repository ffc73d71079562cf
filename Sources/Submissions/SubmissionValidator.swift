/// Normalises a submission and checks it against a site's rules, all fields at once.
package struct SubmissionValidator: Sendable {
    package let rules: SubmissionRules

    /// Longest idempotency key in bytes; longer ones are not kept.
    private static let keyLimit = 128

    /// Longest check code in characters: far above what any challenge asks for.
    private static let codeLimit = 64

    /// Longest URL in bytes; longer ones are not kept.
    private static let urlLimit = 2048

    package init(rules: SubmissionRules = SubmissionRules()) {
        self.rules = rules
    }

    package func validate(_ submission: Submission) -> SubmissionOutcome {
        let bodyProblems = submission.bodyDefects.compactMap(problem(for:))
        guard bodyProblems.isEmpty else { return .invalid(bodyProblems) }

        var problems: [Problem] = []
        let thread = checkThread(submission, &problems)
        let name = check(.name, of: submission, rules.nameRequired, rules.nameLength, &problems)
        let title = check(.title, of: submission, rules.titleRequired, rules.titleLength, &problems)
        let content = check(.content, of: submission, rules.contentRequired, rules.contentLength, &problems)
        let code = check(.code, of: submission, rules.codeRequired, LengthLimits(1...Self.codeLimit), &problems)
        if submission.undecodable.contains(.token) { problems.append(Problem(.invalidEncoding, field: .token)) }
        let parent = checkParent(submission, &problems)
        guard problems.isEmpty else { return .invalid(problems) }

        return .valid(
            ValidSubmission(
                thread: thread,
                name: name.text,
                title: title.text,
                content: content.text,
                code: code.text,
                token: line(.token, of: submission),
                parent: parent,
                key: line(.key, of: submission, byteLimit: Self.keyLimit),
                honeypotFilled: !(submission[.website] ?? "").isEmpty,
                hiddenCharacters: name.hiddenCharacters + title.hiddenCharacters + content.hiddenCharacters,
                threadTitle: threadTitle(of: submission),
                threadURL: webAddress(line(.threadURL, of: submission, byteLimit: Self.urlLimit)),
                returnAddress: line(.returnAddress, of: submission, byteLimit: Self.urlLimit)
            )
        )
    }

    private func problem(for defect: FormDefect) -> Problem? {
        switch defect {
        case .brokenJSON, .brokenMultipart: Problem(.brokenBody)
        case .tooManyFields(let limit): Problem(.tooManyFields(limit: limit))
        case .invalidUTF8, .brokenPercentEncoding: nil
        }
    }

    private func check(
        _ field: SubmissionField,
        of submission: Submission,
        _ isRequired: Bool,
        _ length: LengthLimits,
        _ problems: inout [Problem]
    ) -> NormalizedText {
        let text = TextNormalizer.normalize(submission[field] ?? "", as: field == .content ? .paragraphs : .line)
        if submission.undecodable.contains(field) {
            problems.append(Problem(.invalidEncoding, field: field))
        } else if text.count == 0 {
            if isRequired { problems.append(Problem(.required, field: field)) }
        } else if text.count < length.minimum {
            problems.append(Problem(.tooShort(count: text.count, limit: length.minimum), field: field))
        } else if text.count > length.maximum {
            problems.append(Problem(.tooLong(count: text.count, limit: length.maximum), field: field))
        }
        return text
    }

    private func checkThread(_ submission: Submission, _ problems: inout [Problem]) -> String {
        if submission.undecodable.contains(.thread) {
            problems.append(Problem(.invalidEncoding, field: .thread))
            return ""
        }
        do {
            return try ThreadKey.normalize(submission.thread ?? "", byteLimit: rules.threadKeyByteLimit)
        } catch {
            problems.append(Problem(error == .blankThreadKey ? .required : .invalidThread, field: .thread))
            return ""
        }
    }

    private func checkParent(_ submission: Submission, _ problems: inout [Problem]) -> Int64? {
        let digits = TextNormalizer.normalize(submission.parent ?? "", as: .line).text
        if digits.isEmpty { return nil }
        let isNumber = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, let parent = Int64(digits), parent > 0 else {
            problems.append(Problem(.invalidParent, field: .parent))
            return nil
        }
        return parent
    }

    /// A trimmed line, nil when blank, over-long or ill-encoded.
    private func line(_ field: SubmissionField, of submission: Submission, byteLimit: Int = .max) -> String? {
        guard let sent = submission[field], !submission.undecodable.contains(field) else { return nil }
        let text = TextNormalizer.normalize(sent, as: .line).text
        return text.isEmpty || text.utf8.count > byteLimit ? nil : text
    }

    /// Articles' titles are the portal's affair, so an over-long one is cut, not refused.
    private func threadTitle(of submission: Submission) -> String? {
        line(.threadTitle, of: submission).map { String($0.prefix(300)) }
    }

    private func webAddress(_ address: String?) -> String? {
        guard let address, !address.utf8.contains(.space) else { return nil }
        let scheme = address.prefix(8).lowercased()
        let rest = scheme == "https://" ? address.dropFirst(8) : scheme.hasPrefix("http://") ? address.dropFirst(7) : ""
        guard let first = rest.first, first != "/", first != "?", first != "#" else { return nil }
        return address
    }
}
