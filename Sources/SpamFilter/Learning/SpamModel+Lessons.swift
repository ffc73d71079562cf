extension SpamModel {
    /// Rules beyond this many have no record.
    private static let ruleLimit = 64

    /// Counts a lesson against the influence of its moderator and its hour. Asked before the text is read, so that a flood of
    /// labels costs little.
    ///
    /// - Returns: Whether it may be learned.
    package mutating func admit(moderator: String?, time: Int64) -> Bool {
        influence.admit(moderator: moderator, time: time)
    }

    /// Learns a decision, within the influence that its moderator and its hour have.
    ///
    /// - Returns: Nil when that was used up; then the model did not change.
    package mutating func learn(_ lesson: SpamLesson) -> LearnedLesson? {
        guard admit(moderator: lesson.moderator, time: lesson.time) else { return nil }
        return learn(read(lesson.text, context: lesson.context), isSpam: lesson.isSpam)
    }

    /// Takes a lesson back that was undone. The compression models forget it wholly, the linear learner nearly: what was
    /// learned since rests on it. Learning all anew without the lesson is exact.
    package mutating func unlearn(_ text: String, context: SpamContext, isSpam: Bool, learned: LearnedLesson) {
        let reading = read(text, context: context)
        linear.unlearn(reading.features.slots, error: learned.error)
        compression.unlearn(reading.grams, isSpam: isSpam)
        history.forget(learned.score, isSpam: isSpam)
        for rule in reading.rules { rules[rule]?.forget(isSpam: isSpam) }
        revision += 1
        if isSpam { spamCount = max(spamCount - 1, 0) } else { hamCount = max(hamCount - 1, 0) }
    }

    mutating func record(_ fired: [String], isSpam: Bool) {
        for rule in fired where rules[rule] != nil || rules.count < Self.ruleLimit {
            rules[rule, default: RuleRecord()].record(isSpam: isSpam)
        }
    }
}

extension RuleRecord {
    fileprivate mutating func record(isSpam: Bool) {
        if isSpam, spam < .max { spam += 1 }
        if !isSpam, ham < .max { ham += 1 }
    }

    fileprivate mutating func forget(isSpam: Bool) {
        if isSpam, spam > 0 { spam -= 1 }
        if !isSpam, ham > 0 { ham -= 1 }
    }
}
