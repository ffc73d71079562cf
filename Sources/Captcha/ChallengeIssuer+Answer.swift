extension ChallengeIssuer {
    /// What the visitor must type, in capitals and digits.
    public func answer(of challenge: Challenge) -> String {
        Answer(of: challenge).text
    }

    /// Whether what was typed is the answer. Forgiving about case, spaces and look-alikes; takes the same time
    /// wherever the first difference lies.
    public func accepts(_ typed: String, for challenge: Challenge) -> Bool {
        TypedAnswer(typed).matches(Answer(of: challenge))
    }
}
