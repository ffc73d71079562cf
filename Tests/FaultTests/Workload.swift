import Dispatch
import Foundation
import TestSupport

/// Visitors who post one comment after the other, each on a connection of his own, and decide on every second one, until
/// the server is gone or they have no check codes any more.
struct Workload: Sendable {
    let installation: FaultInstallation
    let port: UInt16
    let label: String
    let challenges: [SolvedChallenge]
    let ledger: Ledger
    /// Called with the number of comments that were acknowledged by now.
    let onAcceptance: @Sendable (Int) -> Void

    static let workers = 4

    /// What is no answer that a working server gives.
    struct UnexpectedAnswer: Error {
        let answer: WireAnswer
    }

    private struct Receipt: Decodable {
        let id: Int64
        let receipt: String
        let status: String
    }

    /// Returns when all workers have ended.
    /// - Returns: Answers that a working server does not give.
    func run() async -> [WireAnswer] {
        await withTaskGroup(of: WireAnswer?.self) { group in
            for worker in 0..<Self.workers {
                group.addTask { await onThread { work(worker) } }
            }
            return await group.reduce(into: []) { answers, answer in answer.map { answers.append($0) } }
        }
    }

    /// Connections block: each has a thread.
    private func onThread(_ body: @escaping @Sendable () -> WireAnswer?) async -> WireAnswer? {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }

    private func work(_ worker: Int) -> WireAnswer? {
        let own = challenges.enumerated().filter { $0.offset % Self.workers == worker }
        do {
            let connection = try LocalConnection(port: port)
            for (number, challenge) in own {
                let comment = try post("\(label), \(number): \(UUID().uuidString)", challenge, connection)
                onAcceptance(ledger.accepted(comment))
                if number / Self.workers % 2 == 0 {
                    try decide(number / Self.workers % 4 == 0 ? .approved : .rejected, on: comment.id, connection)
                }
            }
            return nil
        } catch let error as UnexpectedAnswer {
            return error.answer
        } catch {
            ledger.lost()
            return nil
        }
    }

    private func post(
        _ content: String,
        _ challenge: SolvedChallenge,
        _ connection: LocalConnection
    ) throws -> Ledger.Comment {
        let answer = try connection.exchange(try WireRequest.comment(content, challenge))
        guard answer.status == 201 else { throw UnexpectedAnswer(answer: answer) }
        let receipt = try answer.json(Receipt.self)
        return Ledger.Comment(
            id: receipt.id,
            content: content,
            challenge: challenge,
            receipt: receipt.receipt,
            status: receipt.status
        )
    }

    private func decide(_ status: Decided, on comment: Int64, _ connection: LocalConnection) throws {
        ledger.asked(status, on: comment)
        let answer = try connection.exchange(
            WireRequest.decision(status, on: comment, token: installation.token)
        )
        guard answer.status == 200 else { throw UnexpectedAnswer(answer: answer) }
        ledger.decided(comment)
    }
}
