import Crypto
import Foundation
import PNGEncoding
import Testing

@testable import Captcha

struct PictureTests {
    @Test("a picture is a PNG of 240x80 pixels, one bit each, and small", arguments: Difficulty.allCases)
    func file(difficulty: Difficulty) throws {
        let issuer = try issuer()
        for issued in try issuer.challenges(20, difficulty: difficulty) {
            let file = try issuer.picture(of: issued.challenge)
            #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            #expect(Array(file[12..<16]) == Array("IHDR".utf8))
            #expect(Array(file[16..<26]) == [0, 0, 0, 240, 0, 0, 0, 80, 1, 0])
            #expect(file.count < 2_000)
        }
    }

    @Test("the same token gives the same bytes, from another issuer and after other pictures too")
    func repeatable() throws {
        let (one, two) = (try issuer(), try issuer())
        let issued = try one.challenge()
        let opened = try two.open(issued.token, site: "demo", now: monday.addingTimeInterval(300))
        let file = try one.picture(of: issued.challenge)
        for other in try one.challenges(8, site: "other", difficulty: .hard) {
            _ = try one.picture(of: other.challenge)
        }
        #expect(try two.picture(of: opened) == file)
        #expect(try one.picture(of: issued.challenge) == file)
    }

    @Test(
        "pictures do not change unless somebody means them to",
        arguments: [
            (Difficulty.easy, "40 37 e6 68 37 a6 98 ec"), (.normal, "e5 e7 e9 af e6 98 19 12"),
            (.hard, "e2 39 f3 cb fb ff 8b b"),
        ]
    )
    func pinned(difficulty: Difficulty, digest: String) throws {
        let issuer = try issuer()
        var hash = SHA256()
        var board = DrawingBoard()
        for site in 0..<12 {
            for issued in try issuer.challenges(4, site: "site-\(site)", difficulty: difficulty) {
                let secret = issued.challenge.siteSecret
                board.draw(
                    issued.challenge,
                    style: SiteStyle(siteSecret: secret, glyphs: try .embedded(), difficulty: difficulty)
                )
                hash.update(data: try board.bitmap().rows)
            }
        }
        #expect(hash.finalize().prefix(8).map { String($0, radix: 16) }.joined(separator: " ") == digest)
    }

    @Test("many threads draw at once what one thread draws")
    func concurrently() async throws {
        let issuer = try issuer()
        let challenges = try issuer.challenges(60).map(\.challenge)
        let expected = try challenges.map { try issuer.picture(of: $0) }
        let drawn = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, challenge) in challenges.enumerated() {
                group.addTask { (index, try issuer.picture(of: challenge)) }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { files, next in files[next.0] = next.1 }
        }
        #expect(challenges.indices.allSatisfy { drawn[$0] == expected[$0] })
    }

    @Test("every letter's ink lies inside the frame and its margin, in each family", arguments: Family.allCases)
    func insideFrame(family: Family) throws {
        try forEachPicture(of: family, sites: 12) { board, _ in
            for letter in board.lettering.letters {
                let (low, high) = letter.bounds
                #expect(low.x >= 2.999 && low.y >= 2.999 && high.x <= 237.001 && high.y <= 77.001)
            }
        }
    }

    @Test("no two letters touch, in each family", arguments: Family.allCases)
    func apart(family: Family) throws {
        try forEachPicture(of: family, sites: 8) { board, _ in
            var marks = EdgeMarks()
            var all = InkPlane()
            var sum = 0
            for letter in board.lettering.letters {
                var plane = InkPlane()
                plane.fill(letter, marks: &marks)
                all.fill(letter, marks: &marks)
                sum += plane.inkCount
            }
            #expect(all.inkCount == sum)
        }
    }

    @Test("letters are tall enough to read", arguments: Difficulty.allCases)
    func capHeight(difficulty: Difficulty) throws {
        let issuer = try issuer()
        var heights: [Double] = []
        for challenge in try issuer.challenges(60, difficulty: difficulty).map(\.challenge) {
            heights.append(try board(of: challenge).lettering.capHeight)
        }
        #expect(heights.allSatisfy { (22...47).contains($0) })
        #expect(heights.reduce(0, +) / Double(heights.count) > 29)
    }

    @Test("letters stand out: a sample in which one does not is drawn again", arguments: Difficulty.allCases)
    func legible(difficulty: Difficulty) throws {
        let glyphs = try GlyphSet.embedded()
        let issuer = try issuer()
        var board = DrawingBoard()
        var (illegible, untouched) = (0, 0)
        for site in 0..<25 {
            for issued in try issuer.challenges(4, site: "site-\(site)", difficulty: difficulty) {
                let secret = issued.challenge.siteSecret
                let style = SiteStyle(siteSecret: secret, glyphs: glyphs, difficulty: difficulty)
                board.draw(issued.challenge, style: style)
                #expect(board.legibility.visible > 0.6)
                if !board.legibility.isEnough(style.leastLegibility) { illegible += 1 }
                if board.mended == 0, board.rejected == 0 { untouched += 1 }
            }
        }
        // Of a hundred normal pictures 22 have no such letter at the first try, and 91 in the end.
        #expect(illegible <= (difficulty == .normal ? 12 : 2))
        #expect(illegible * 4 <= 100 - untouched)
    }

    @Test("black and white are balanced, so that no colour gives the letters away")
    func balanced() throws {
        let issuer = try issuer()
        let shares = try issuer.challenges(60).map { issued in
            Double(try board(of: issued.challenge).picture.inkCount) / 19_200
        }
        #expect(shares.allSatisfy { (0.15...0.85).contains($0) })
        let mean = shares.reduce(0, +) / Double(shares.count)
        #expect((0.46...0.54).contains(mean))
    }

    private func board(of challenge: Challenge) throws -> DrawingBoard {
        var board = DrawingBoard()
        board.draw(challenge, style: SiteStyles(glyphs: try .embedded()).style(of: challenge))
        return board
    }

    /// Draws two pictures of each of some sites in one family.
    private func forEachPicture(
        of family: Family,
        sites: Int,
        _ check: (DrawingBoard, Challenge) throws -> Void
    ) throws {
        let issuer = try issuer()
        var board = DrawingBoard()
        let glyphs = try GlyphSet.embedded()
        for site in 0..<sites {
            for challenge in try issuer.challenges(2, site: "site-\(site)").map(\.challenge) {
                var style = SiteStyle(siteSecret: challenge.siteSecret, glyphs: glyphs, difficulty: .normal)
                var generator = SeededGenerator(secret: challenge.siteSecret, purpose: "test")
                style.families = [FamilyLaw(family, fineness: 1, using: &generator)]
                style.familyShares = [1]
                board.draw(challenge, style: style)
                try check(board, challenge)
            }
        }
    }
}

extension InkPlane {
    /// The number of pixels of the frame with ink.
    fileprivate var inkCount: Int {
        let frame = Self.columns(0..<PictureFrame.width)
        return rows.reduce(0) { sum, row in sum + Self.count(row & frame) }
    }
}
