import AuditLog
import GRDB
import Moderation
import SpamFilter

/// What is stored of a filter's judgement, and what the log's digest of it covers.
struct JudgementRow: Hashable {
    let model: String
    let score: Int
    let band: String
    let trustedBelow: Int?
    let spamFrom: Int?
    let firstAlike: Int64?
    let context: String
    let strongest: String

    init(_ judgement: FilterJudgement) {
        model = judgement.model.description
        score = judgement.score.millionths
        band = judgement.band.rawValue
        trustedBelow = judgement.thresholds.trusted?.millionths
        spamFrom = judgement.thresholds.spam?.millionths
        firstAlike = judgement.firstAlike
        context = judgement.context.storedText
        strongest = StrongestParts.text(judgement.strongest)
    }

    /// Reads ``columns`` from a row, the first of them at an index; nil where no filter judged.
    init?(_ row: Row, at index: Int) {
        guard let model = row[index] as String? else { return nil }
        self.model = model
        score = row[index + 1]
        band = row[index + 2]
        trustedBelow = row[index + 3]
        spamFrom = row[index + 4]
        firstAlike = row[index + 5]
        context = row[index + 6]
        strongest = row[index + 7]
    }

    static let columns = """
        spamJudgement.model, spamJudgement.score, spamJudgement.band, spamJudgement.trustedBelow, spamJudgement.spamFrom,
        spamJudgement.firstAlike, spamJudgement.context, spamJudgement.strongest
        """

    /// Nil where it says what no filter says.
    func judgement(text: String) -> FilterJudgement? {
        guard let model = ModelVersion(model), let band = SpamBand(rawValue: band) else { return nil }
        return FilterJudgement(
            model: model,
            score: SpamScore(millionths: score),
            band: band,
            thresholds: thresholds,
            context: SpamContext(storedText: context) ?? SpamContext(),
            strongest: StrongestParts.parts(strongest, of: text),
            firstAlike: firstAlike
        )
    }

    var thresholds: SpamThresholds {
        SpamThresholds(
            spam: spamFrom.map(SpamScore.init(millionths:)),
            trusted: trustedBelow.map(SpamScore.init(millionths:))
        )
    }

    /// Three texts that the digest of the comment's context takes in.
    var digested: [String] {
        let numbers: [String?] = [
            String(score), trustedBelow.map(String.init), spamFrom.map(String.init), firstAlike.map(String.init),
        ]
        return [numbers.map { $0 ?? "" }.joined(separator: ","), context, strongest]
    }

    func insert(comment: Int64, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO spamJudgement
                    (comment, model, score, band, trustedBelow, spamFrom, firstAlike, context, strongest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [comment, model, score, band, trustedBelow, spamFrom, firstAlike, context, strongest])
    }

    /// Whether the log's entry of the acceptance says the same.
    func agrees(with logged: LoggedComment) -> Bool {
        model == logged.model && SpamScore(millionths: score).probability == logged.score
            && thresholds.probabilities == logged.thresholds
            && thresholds.band(of: SpamScore(millionths: score)).rawValue == band
    }
}
