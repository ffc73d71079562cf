extension ChallengeIssuer {
    /// What the visitor must type who sees the picture, in capitals and digits.
    public func answer(of challenge: Challenge) -> String {
        Answer(of: challenge).text
    }

    /// What the visitor must type who hears the sound, in digits: another answer than the picture's, and another in each
    /// language, so that a picture and a sound together tell no more than one of them.
    public func spokenAnswer(of challenge: Challenge, in language: SpokenLanguage) -> String {
        SpokenAnswer(of: challenge, in: language).text
    }

    /// Whether what was typed is the picture's answer or a sound's. Forgiving about case, spaces, full-width forms and,
    /// for the picture, look-alikes. Each answer is always compared, and takes the same time wherever the first
    /// difference lies.
    public func accepts(_ typed: String, for challenge: Challenge) -> Bool {
        let isSeen = TypedAnswer(typed).matches(Answer(of: challenge))
        let digits = TypedDigits(typed)
        return SpokenLanguage.allCases.reduce(isSeen) { isRight, language in
            digits.matches(SpokenAnswer(of: challenge, in: language)) || isRight
        }
    }
}
