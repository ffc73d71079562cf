import ArgumentParser
import Captcha

/// A captcha's difficulty on the command line.
enum DifficultyChoice: String, ExpressibleByArgument, CaseIterable {
    case easy, normal, hard

    var difficulty: Difficulty {
        switch self {
        case .easy: .easy
        case .normal: .normal
        case .hard: .hard
        }
    }
}
