import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import ModerationAPI
import NIOCore
import Submissions

/// The moderation API: who asks is known by his token, and may do what his role and the token's scopes allow.
struct DeskController: Sendable {
    /// Wrong tokens that an address may send.
    private static let wrongTokens = Rate(count: 20, period: .seconds(60))

    let store: any GuardedDesk.Store
    let moderation: Moderation
    let audit: AuditTrail?
    let client: ClientAddress
    /// Looks the installation over.
    let examine: @Sendable () async -> [Finding]
    private let limiter = ShareLimiter(capacity: 10_000)
    /// Minutes of it.
    let longWork = LongWork()
    /// What takes a moment for each, and must not wait for the long work.
    let shortWork = LongWork()

    init(
        store: any GuardedDesk.Store,
        moderation: Moderation,
        audit: AuditTrail?,
        client: ClientAddress,
        examine: @escaping @Sendable () async -> [Finding]
    ) {
        self.store = store
        self.moderation = moderation
        self.audit = audit
        self.client = client
        self.examine = examine
    }

    /// Serves one route; `body` is given what was asked, and the desk of the one who asks.
    func serve<Input, Output>(
        _ endpoint: Endpoint<Input, Output>,
        on router: Router<ModerationRequestContext>,
        _ body: @escaping @Sendable (Input, Caller) async throws -> Output
    ) {
        respond(to: endpoint, on: router) { input, caller in
            let bytes = try APICoding.encoder().encode(try await body(input, caller))
            return Response(
                status: .ok,
                headers: [.contentType: "application/json; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            )
        }
    }

    /// The same for an answer that comes piece by piece.
    func serve<Input>(
        _ endpoint: StreamEndpoint<Input>,
        on router: Router<ModerationRequestContext>,
        _ body: @escaping @Sendable (Input, Caller) async throws -> Response
    ) {
        respond(to: endpoint.request, on: router, body)
    }

    private func respond<Input, Output>(
        to endpoint: Endpoint<Input, Output>,
        on router: Router<ModerationRequestContext>,
        _ body: @escaping @Sendable (Input, Caller) async throws -> Response
    ) {
        router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
            var response: Response
            do {
                // Not on the connection's event loop, where visitors of other connections would wait.
                response = try await withTaskExecutorPreference(globalConcurrentExecutor) {
                    try await answer(request, context, endpoint, body)
                }
            } catch {
                response = Self.refusal(of: error, context)
            }
            if let version = HTTPField.Name(APIVersion.header) { response.headers[version] = APIVersion.current }
            return response
        }
    }

    private func answer<Input, Output>(
        _ request: Request,
        _ context: ModerationRequestContext,
        _ endpoint: Endpoint<Input, Output>,
        _ body: @escaping @Sendable (Input, Caller) async throws -> Response
    ) async throws -> Response {
        if let version = HTTPField.Name(APIVersion.header).flatMap({ request.headers[$0] }),
            version != APIVersion.current
        {
            throw ServerError.versionMismatch
        }
        let identity = try await identity(of: request, context)
        let caller = Caller(identity: identity, desk: GuardedDesk(store, for: identity), time: moderation.now())
        // Before a large body is read.
        if let permission = endpoint.permission { _ = try identity.checkAnywhere(permission) }
        let input: Input
        do {
            input = try await APIInput(request, context, bodyLimit: endpoint.bodyLimit).decode(endpoint)
        } catch let error as DecodingError {
            throw ServerError.invalidMember(error.member)
        }
        // What is cached of the store may be old after a change.
        defer { if endpoint.changes { moderation.generation.advance() } }
        return try await body(input, caller)
    }

    /// Who sends wrong tokens has to wait at last; a good one is taken all the same, as others may share the address.
    private func identity(of request: Request, _ context: ModerationRequestContext) async throws -> Identity {
        let header = request.headers[.authorization] ?? ""
        let text = header.dropFirst("bearer ".count).trimmingCharacters(in: .whitespaces)
        if header.lowercased().hasPrefix("bearer "), let secret = TokenSecret(text),
            let identity = try await store.identity(token: secret.hash, now: moderation.now())
        {
            return identity
        }
        let visitor = moderation.visitor(address: client.of(request, context: context))
        let excess = limiter.excess(
            of: visitor,
            site: "",
            rate: Self.wrongTokens,
            share: SubnetShare(sources: 8),
            now: moderation.now()
        )
        throw excess.map { ServerError.tooManyTokens(retryAfter: $0.wait.wholeSeconds) } ?? .unauthorized
    }

    /// In the words of the command line, whose commands print them.
    private static func refusal(of error: any Error, _ context: ModerationRequestContext) -> Response {
        let known = ServerError(error)
        context.logger.report(known, error)
        let problem = known ?? .internalFailure("")
        var detail = problem.message(in: .en)
        if case .moderation(let error) = problem {
            // Paths stay with the installation.
            if case .store(let failure, _) = error { detail = failure.advice } else { detail = error.description }
        }
        var response = ProblemDetails(status: problem.status, code: problem.code, detail: detail).response
        response.headers.append(contentsOf: problem.headers)
        return response
    }
}

extension DeskController {
    /// Who asks, at his desk.
    struct Caller: Sendable {
        let identity: Identity
        let desk: GuardedDesk
        let time: Date

        var name: String { identity.name }

        /// - Throws: `invalidParameter`, where the search has no words.
        func request(_ input: WorkInput) throws(ServerError) -> WorkRequest {
            guard let request = input.request(moderator: name, time: time) else { throw .invalidParameter("search") }
            return request
        }

        func filter(_ input: QueueInput) throws(ServerError) -> QueueFilter {
            guard let filter = input.filter(moderator: name, time: time) else { throw .invalidParameter("search") }
            return filter
        }
    }
}

extension DecodingError {
    /// The path of what is wrong: `comments.3`.
    fileprivate var member: String {
        let path: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        return path.isEmpty
            ? "body" : path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
