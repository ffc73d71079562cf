import Hummingbird
import Moderation
import ModerationAPI
import SpamFilter

extension DeskController {
    /// Of how many of the last judged comments is told how they fell.
    private static let recent = 10_000

    func addFilterRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.filterReport, on: router) { input, caller in
            let hamLoss = try Self.share(input.hamLoss)
            try await caller.desk.check(.readComments)
            return try await shortWork.run {
                FilterReportValue(try await caller.desk.filterReport(hamLoss: hamLoss, last: Self.recent))
            }
        }
        serve(Endpoints.explanation, on: router) { input, caller in
            let hamLoss = try Self.share(input.hamLoss)
            guard try await caller.desk.comment(input.id) != nil else { throw ServerError.unknownComment }
            return try await shortWork.run {
                ExplanationValue(try await caller.desk.explanation(ofComment: input.id, hamLoss: hamLoss))
            }
        }
        serve(Endpoints.verdict, on: router) { input, caller in
            let hamLoss = try Self.share(input.hamLoss) ?? SitePolicy().hamLoss
            try await caller.desk.check(.readComments)
            return try await shortWork.run {
                VerdictValue(try await caller.desk.verdict(on: input.text, hamLoss: hamLoss))
            }
        }
        addModelRoutes(to: router)
    }

    private func addModelRoutes(to router: Router<ModerationRequestContext>) {
        serve(Endpoints.model, on: router) { _, caller in
            try await caller.desk.check(.changeFilter)
            return try await shortWork.run { ModelValue(try await caller.desk.currentModel()) }
        }
        serve(Endpoints.changeModel, on: router) { input, caller in
            guard let origin = input.origin else { throw ServerError.invalidMember("kind") }
            guard let model = try? SpamModel(bytes: Array(input.bytes)) else {
                throw ServerError.invalidMember("bytes")
            }
            let change = ModelChange(origin, model, moderator: caller.name, time: caller.time)
            try await caller.desk.check(.changeFilter)
            return try await longWork.run { ModelReplacementValue(try await caller.desk.begin(with: change)) }
        }
        serve(Endpoints.rebuild, on: router) { input, caller in
            guard let request = input.request(moderator: caller.name, time: caller.time) else {
                throw ServerError.invalidMember("last")
            }
            try await caller.desk.check(.changeFilter)
            return try await longWork.run { FoundRebuildValue(try await caller.desk.rebuild(request)) }
        }
    }

    /// - Throws: `invalidParameter`, for what is no share above zero.
    private static func share(_ text: String?) throws(ServerError) -> Share? {
        guard let text else { return nil }
        guard let share = Share(text), share.basisPoints > 0 else { throw .invalidParameter("hamLoss") }
        return share
    }
}
