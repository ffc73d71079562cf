extension SpamModel {
    /// Rules beyond this many have no record.
    private static let ruleLimit = 64

    /// Learns a decision, within the influence that its moderator and its hour have.
    package mutating func learn(_ lesson: SpamLesson) -> LearnedLesson {
        let reading = read(lesson.text, context: lesson.context)
        guard influence.admit(moderator: lesson.moderator, time: lesson.time) else {
            return LearnedLesson(score: score(reading), isCounted: false, errorBits: 0)
        }
        return learn(reading, isSpam: lesson.isSpam)
    }

    /// Takes a lesson back that was undone. The compression models forget it wholly, the linear learner nearly: what was
    /// learned since rests on it. `SpamReplay` without the lesson is exact.
    package mutating func unlearn(_ lesson: SpamLesson, learned: LearnedLesson) {
        guard learned.isCounted else { return }
        let reading = read(lesson.text, context: lesson.context)
        linear.unlearn(reading.features.slots, error: learned.error)
        compression.unlearn(reading.grams, isSpam: lesson.isSpam)
        history.forget(learned.score, isSpam: lesson.isSpam)
        for rule in reading.rules { rules[rule]?.forget(isSpam: lesson.isSpam) }
        revision += 1
        if lesson.isSpam { spamCount = max(spamCount - 1, 0) } else { hamCount = max(hamCount - 1, 0) }
    }

    mutating func record(_ fired: [String], isSpam: Bool) {
        for rule in fired where rules[rule] != nil || rules.count < Self.ruleLimit {
            rules[rule, default: RuleRecord()].record(isSpam: isSpam)
        }
    }
}

extension RuleRecord {
    fileprivate mutating func record(isSpam: Bool) {
        if isSpam { spam &+= 1 } else { ham &+= 1 }
    }

    fileprivate mutating func forget(isSpam: Bool) {
        if isSpam, spam > 0 { spam -= 1 }
        if !isSpam, ham > 0 { ham -= 1 }
    }
}
