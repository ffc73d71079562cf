import Foundation
import Moderation

/// A line of a file of comments, as it is written there. The first members are everybody's; the others stand in our own exports.
struct ExchangedLine: Hashable, Sendable, Decodable {
    /// The version of our exports that this program writes.
    static let version = 1

    let thread: String?
    let id: LineIdentifier
    let parent: LineIdentifier?
    let name: String?
    let title: String?
    let content: String?
    let created: UnixTime
    /// The visitor's address; only its hash is kept.
    let source: String?

    /// Version of our exports; nil for the files of others.
    let duyet: Int?
    let site: String?
    let status: CommentStatus?
    let threadTitle: String?
    let threadURL: String?
    let reasons: [Reason]?
    let score: Double?
    /// In hexadecimal, as the next ones.
    let salt: String?
    let sourceHash: String?
    let subnetHash: String?
    let erased: Bool?
    let history: CommentHistory?

    /// - Throws: What is wrong with the line; its number is not known here.
    init(parsing bytes: [UInt8]) throws(ImportDefect) {
        do {
            self = try JSONDecoder().decode(ExchangedLine.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw ImportDefect(error)
        } catch {
            throw ImportDefect(field: nil, "is not JSON")
        }
        if let duyet, duyet != Self.version {
            throw ImportDefect(field: "duyet", "is \(duyet), a form of export that this version does not know")
        }
    }
}
