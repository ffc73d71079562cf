import Captcha
import Moderation
import Testing

struct DifficultyPolicyTests {
    private static func difficulty(
        _ choice: SitePolicy.DifficultyChoice = .auto,
        approved: Int = 0,
        refused: Int = 0,
        suspected: Int = 0,
        isBurst: Bool = false
    ) -> Difficulty {
        DifficultyPolicy().difficulty(
            choice: choice,
            standing: SourceStanding(approved: approved, refused: refused, suspected: suspected),
            isBurst: isBurst
        )
    }

    @Test("who is not known gets the normal picture, and a hard one in a burst")
    func unknown() {
        #expect(Self.difficulty() == .normal)
        #expect(Self.difficulty(isBurst: true) == .hard)
    }

    @Test(
        "a good past makes it easier, a bad one harder",
        arguments: [
            (1, 0, Difficulty.normal, Difficulty.hard), (2, 0, .normal, .hard), (3, 0, .easy, .normal),
            (20, 0, .easy, .normal), (3, 1, .normal, .hard), (19, 1, .normal, .hard), (0, 1, .normal, .hard),
            (0, 2, .hard, .hard), (2, 2, .hard, .hard), (3, 2, .normal, .hard), (4, 16, .hard, .hard),
        ]
    )
    func past(approved: Int, refused: Int, calm: Difficulty, inBurst: Difficulty) {
        #expect(Self.difficulty(approved: approved, refused: refused) == calm)
        #expect(Self.difficulty(approved: approved, refused: refused, isBurst: true) == inBurst)
    }

    @Test(
        "what the filter scored as spam counts like what was refused",
        arguments: [
            (0, 0, 1, Difficulty.normal, Difficulty.hard), (0, 0, 2, .hard, .hard), (0, 1, 1, .hard, .hard),
            (3, 0, 1, .normal, .hard), (3, 1, 2, .hard, .hard), (4, 1, 2, .normal, .hard),
        ]
    )
    func scores(approved: Int, refused: Int, suspected: Int, calm: Difficulty, inBurst: Difficulty) {
        let past = (approved: approved, refused: refused, suspected: suspected)
        #expect(Self.difficulty(approved: past.approved, refused: past.refused, suspected: past.suspected) == calm)
        #expect(
            Self.difficulty(
                approved: past.approved,
                refused: past.refused,
                suspected: past.suspected,
                isBurst: true
            ) == inBurst
        )
    }

    @Test("a site's own choice holds for everybody")
    func fixed() {
        for (choice, difficulty) in [
            (SitePolicy.DifficultyChoice.easy, Difficulty.easy), (.normal, .normal), (.hard, .hard),
        ] {
            #expect(Self.difficulty(choice) == difficulty)
            #expect(Self.difficulty(choice, approved: 20) == difficulty)
            #expect(Self.difficulty(choice, refused: 20, isBurst: true) == difficulty)
        }
    }
}
