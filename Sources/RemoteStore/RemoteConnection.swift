import AsyncHTTPClient
import Foundation
import HTTPTypes
package import Moderation
import ModerationAPI
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Speaks the moderation API to one server.
package struct RemoteConnection: Sendable {
    private static let answerLimit = 256 << 20
    /// As the user wrote it, without a final slash.
    let server: String
    private let token: String
    /// One for the process, as it is never shut down. A connection that failed is not tried again: the user is told.
    private static let client = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout.connect = .seconds(10)
        configuration.redirectConfiguration = .disallow
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// - Parameters:
    ///   - server: Scheme, host and port.
    ///   - token: What the commands take from `DUYET_TOKEN`.
    /// - Throws: `remote`, for an address that is none, one that is not encrypted and not of this machine, or no token.
    package init(server: String, token: String?) throws(ModerationError) {
        guard let origin = try? Site.origin(server), let host = URLComponents(string: origin)?.host else {
            throw .remote(.invalidAddress(server))
        }
        let isLocal = ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
        guard origin.hasPrefix("https:") || isLocal else { throw .remote(.unencrypted(origin)) }
        guard let token, !token.isEmpty else { throw .remote(.missingToken) }
        guard token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .remote(.unauthorized(server: origin))
        }
        self.server = origin
        self.token = token
    }

    func call<Input, Output>(
        _ endpoint: Endpoint<Input, Output>,
        _ input: Input
    ) async throws(ModerationError) -> Output {
        let data = try await collect(try await open(endpoint, input))
        do {
            return try APICoding.decoder().decode(Output.self, from: data)
        } catch {
            throw .remote(.unreadable(server: server))
        }
    }

    /// The good answer, whose body comes piece by piece.
    /// - Throws: `remote`, for any other.
    func open<Input, Output>(
        _ endpoint: Endpoint<Input, Output>,
        _ input: Input
    ) async throws(ModerationError) -> HTTPClientResponse {
        let request = try request(endpoint, input)
        let response: HTTPClientResponse
        do {
            response = try await Self.client.execute(request, timeout: TimeAmount(endpoint.patience))
        } catch {
            throw .remote(failure(error))
        }
        let status = Int(response.status.code)
        guard let version = response.headers.first(name: APIVersion.header) else {
            throw .remote(.notDuyet(server: server, status: status))
        }
        guard version == APIVersion.current else {
            throw .remote(.version(server: server, theirs: version, ours: APIVersion.current))
        }
        guard status == 200 else { throw .remote(refusal(status: status, try await collect(response))) }
        return response
    }

    private func collect(_ response: HTTPClientResponse) async throws(ModerationError) -> Data {
        do {
            return Data(try await response.body.collect(upTo: Self.answerLimit).readableBytesView)
        } catch {
            throw .remote(failure(error))
        }
    }

    func pieces(of response: HTTPClientResponse) -> ResponsePieces {
        ResponsePieces(response) { failure($0) }
    }

    private func request<Input, Output>(
        _ endpoint: Endpoint<Input, Output>,
        _ input: Input
    ) throws(ModerationError) -> HTTPClientRequest {
        guard let data = try? APICoding.encoder().encode(input),
            let object = try? JSONSerialization.jsonObject(with: data), let members = object as? [String: Any]
        else {
            throw .remote(.unreadable(server: server))
        }
        var path = endpoint.path
        var query: [String] = []
        for parameter in endpoint.parameters {
            guard let value = members[parameter.name] else { continue }
            let text = Self.escaped(Self.text(value, parameter.kind))
            let place = "{\(parameter.name)}"
            if path.contains(place) {
                path = path.replacing(place, with: text)
            } else {
                query.append("\(parameter.name)=\(text)")
            }
        }
        if !query.isEmpty { path += "?" + query.joined(separator: "&") }
        var request = HTTPClientRequest(url: server + path)
        request.method = HTTPMethod(rawValue: endpoint.method.rawValue)
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: APIVersion.header, value: APIVersion.current)
        if endpoint.hasBody {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: data))
        }
        return request
    }

    private static func text(_ value: Any, _ kind: EndpointParameter.Kind) -> String {
        switch kind {
        case .flag: (value as? Bool) == true ? "true" : "false"
        case .list: (value as? [Any] ?? []).map { "\($0)" }.joined(separator: ",")
        case .text, .word, .time, .integer: "\(value)"
        }
    }

    private static func escaped(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~,")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? text
    }

    private func refusal(status: Int, _ data: Data) -> RemoteFailure {
        struct Problem: Decodable {
            let code: String
            let detail: String
        }
        if status == 401 { return .unauthorized(server: server) }
        guard let problem = try? JSONDecoder().decode(Problem.self, from: data) else {
            return .notDuyet(server: server, status: status)
        }
        return .refused(code: problem.code, detail: problem.detail)
    }

    private func failure(_ error: any Error) -> RemoteFailure {
        switch error {
        case let error as HTTPClientError where [.readTimeout, .deadlineExceeded].contains(error):
            .timedOut(server: server)
        case let error as HTTPClientError where error == .connectTimeout:
            .unreachable(server: server, reason: "it does not answer")
        case let error as HTTPClientError where error == .remoteConnectionClosed:
            .unreachable(server: server, reason: "it closed the connection")
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: .untrusted(server: server, TLSFailure("\(error)"))
        case is NIOTooManyBytesError: .unreadable(server: server)
        case let error as NIOConnectionError where error.dnsAError != nil && error.connectionErrors.isEmpty:
            .unreachable(server: server, reason: "there is no such host")
        case let error as NIOConnectionError:
            .unreachable(server: server, reason: Self.words(error.connectionErrors.first?.error ?? error))
        default: .unreachable(server: server, reason: Self.words(error))
        }
    }

    private static func words(_ error: any Error) -> String {
        (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
    }
}
