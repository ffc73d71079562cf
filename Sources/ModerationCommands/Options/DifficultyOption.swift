import ArgumentParser
import Captcha

/// A captcha's difficulty on the command line.
enum DifficultyOption: String, ExpressibleByArgument, CaseIterable {
    case easy, normal, hard

    var difficulty: Difficulty {
        switch self {
        case .easy: .easy
        case .normal: .normal
        case .hard: .hard
        }
    }
}
