import GRDB
import Moderation

/// The SQL of a queue of undecided comments, at one site and on one side of the check code: so that its index has them in order.
struct WorkQuery {
    let queue: WorkQueue
    let order: WorkOrder
    var search: SearchQuery?

    /// What a page is merged by.
    struct Place: Hashable {
        let id: Int64
        let risk: Double
        let thread: Int64

        init(_ row: Row) {
            id = row["id"]
            risk = row["risk"]
            thread = row["thread"]
        }

        static func precedes(_ order: WorkOrder) -> (Place, Place) -> Bool {
            switch order {
            case .age: { $0.id < $1.id }
            case .risk: { ($1.risk, $0.id) < ($0.risk, $1.id) }
            case .article: { ($0.thread, $0.id) < ($1.thread, $1.id) }
            }
        }
    }

    /// Which sides of the check code it has.
    var unsolved: [Bool] {
        switch queue {
        case .unsure: [false]
        case .unsolved: [true]
        default: [false, true]
        }
    }

    /// Takes what ``arguments(of:)`` gives, `site`, `unsolved`, `limit`, and of the comment that it follows `id`, `risk` and `thread`; at the start 0, 1 and 0.
    var page: String {
        """
        SELECT id, coalesce(score, 0) AS risk, thread FROM comment
        WHERE \(membership) AND \(selection) AND \(following) ORDER BY \(sorting) LIMIT :limit
        """
    }

    private var selection: String {
        search.map { Self.found($0, table: "comment") } ?? Self.standsForCopies
    }

    /// Whether a comment says what is searched for.
    static func found(_ search: SearchQuery, table: String) -> String {
        let index = "SELECT rowid FROM commentSearch WHERE commentSearch MATCH :words"
        let found = "\(table).id IN (\(index))"
        guard search.hasPhrases else { return found }
        return "\(found) AND searchPhrases(:search, \(table).name, \(table).title, \(table).content)"
    }

    static func arguments(of search: SearchQuery?) -> StatementArguments {
        guard let search else { return [] }
        let words: StatementArguments = ["words": search.expression]
        return search.hasPhrases ? words + ["search": search.text] : words
    }

    /// Takes `site` and `unsolved`. Copies count, too.
    var size: String {
        "SELECT count(*) FROM comment WHERE \(membership)"
    }

    /// The first term says nothing new, but SQLite wants to read it to use the indexes of what may wait.
    private var membership: String {
        let place = "status IN ('pending', 'spam') AND unsolved = :unsolved AND site = :site"
        return queue == .likelySpam
            ? "\(place) AND status = 'spam' AND \(Self.isHeld)" : "\(place) AND status = 'pending'"
    }

    /// Of comments that are nearly the same only the first is in a queue.
    private static let standsForCopies = """
        (alikeGroup IS NULL OR NOT EXISTS (
            SELECT 1 FROM comment AS other
            WHERE other.status = comment.status AND other.alikeGroup = comment.alikeGroup AND other.id < comment.id
                AND other.unsolved = comment.unsolved AND other.site = comment.site
        ))
        """

    /// Whether the policy holds it as spam, and no decision that still counts.
    private static let isHeld = """
        coalesce((
            SELECT operation.kind FROM decision JOIN operation ON operation.id = decision.operation
            WHERE decision.comment = comment.id ORDER BY decision.operation DESC LIMIT 1
        ), 'undo') = 'undo' AND length(salt) > 0
        """

    private var sorting: String {
        switch order {
        case .age: "id"
        case .risk: "coalesce(score, 0) DESC, id"
        case .article: "thread, id"
        }
    }

    private var following: String {
        switch order {
        case .age: "id > :id"
        case .risk: "coalesce(score, 0) <= :risk AND (coalesce(score, 0) < :risk OR id > :id)"
        case .article: "(thread, id) > (:thread, :id)"
        }
    }
}
