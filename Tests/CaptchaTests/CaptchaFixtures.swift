import Captcha
import Foundation

/// 2026-11-23, 08:00 in Hà Nội.
let monday = Date(timeIntervalSince1970: 1_795_395_600)

/// A key whose secret repeats its id.
func key(_ id: UInt8) throws -> CaptchaKey {
    try CaptchaKey(id: id, secret: [UInt8](repeating: id, count: 32))
}

/// An issuer with the given keys and ten minutes' lifetime.
func issuer(keys ids: [UInt8] = [1]) throws -> ChallengeIssuer {
    try ChallengeIssuer(keys: ids.map(key))
}

/// The same numbers in each run: SplitMix64.
struct CountingGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension ChallengeIssuer {
    /// Challenges of one site at one time, the same in each run.
    func challenges(
        _ count: Int,
        site: String = "demo",
        difficulty: Difficulty = .normal,
        now: Date = monday
    ) throws -> [IssuedChallenge] {
        var generator = CountingGenerator(state: 7)
        return try (0..<count).map { _ throws in
            try issue(site: site, difficulty: difficulty, now: now, using: &generator)
        }
    }

    func challenge(site: String = "demo", difficulty: Difficulty = .normal, now: Date = monday) throws
        -> IssuedChallenge
    {
        var generator = CountingGenerator(state: 11)
        return try issue(site: site, difficulty: difficulty, now: now, using: &generator)
    }
}
