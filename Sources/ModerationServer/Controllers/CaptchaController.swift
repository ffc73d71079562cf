import Captcha
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore
import Submissions

/// Pictures and sounds of challenges: of a given token, or of one in a cookie, which they set.
struct CaptchaController: Sendable {
    let moderation: Moderation
    let client: ClientAddress
    let drawings: DrawingRoom
    let isAlwaysSecure: Bool

    private enum Form: String {
        case png, wav
    }

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/captcha/:file", use: file)
        router.get("/captcha.png", use: freshPicture)
        router.get("/captcha.wav", use: soundOfCookie)
        for path: RouterPath in ["/captcha/:file", "/captcha.png", "/captcha.wav"] {
            router.refuseOtherMethods(path, allowed: [.get])
        }
    }

    /// Pure: the same token always has the same picture and the same sound.
    @Sendable private func file(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let file = try context.parameters.require("file")
        guard let form = Form(rawValue: String(file.suffix(3))), file.dropLast(3).hasSuffix(".") else {
            throw ServerError.notFound
        }
        let challenge = try open(String(file.dropLast(4)), site: nil)
        let caching = "private, max-age=600, immutable"
        switch form {
        case .png: return picture(try await draw(challenge, request, context), caching: caching)
        case .wav: return sound(try await speak(challenge, request, context), request, caching: caching)
        }
    }

    /// A new challenge, easy where that is asked for and not too often: a page that shows this picture has no place for a
    /// message, so it gets the usual picture then.
    @Sendable private func freshPicture(_ request: Request, context: ModerationRequestContext) async throws -> Response
    {
        let site = try await site(of: request)
        let visitor = moderation.visitor(address: client.of(request, context: context))
        var issued: IssuedChallenge?
        if try DifficultyWish.isEasy(request.uri.queryParameters["difficulty"]) {
            do throws(ServerError) {
                issued = try moderation.easyChallenge(for: visitor, at: site)
            } catch {
                guard case .easierLimited = error else { throw error }
            }
        }
        let given: IssuedChallenge
        if let issued { given = issued } else { given = try await moderation.freshChallenge(for: visitor, at: site) }
        var response = picture(try await draw(given.challenge, request, context), caching: "no-store")
        let cookie = ChallengeCookie(request, site: site.id).adding(given, isSecure: isSecure(request, context))
        response.setCookie(cookie)
        return response
    }

    /// Of the newest of the cookies' challenges, the one whose picture is beside it. Where there is none that is good,
    /// of a new one: nobody has to load a picture to hear a code.
    @Sendable private func soundOfCookie(_ request: Request, context: ModerationRequestContext) async throws -> Response
    {
        let site = try await site(of: request)
        let cookie = ChallengeCookie(request, site: site.id)
        for token in cookie.tokens {
            guard let challenge = try? open(token, site: site.id) else { continue }
            return sound(try await speak(challenge, request, context), request, caching: "no-store")
        }
        let visitor = moderation.visitor(address: client.of(request, context: context))
        let issued = try await moderation.freshChallenge(for: visitor, at: site)
        var response = sound(try await speak(issued.challenge, request, context), request, caching: "no-store")
        response.setCookie(cookie.addingSound(issued, isSecure: isSecure(request, context)))
        return response
    }

    private func isSecure(_ request: Request, _ context: ModerationRequestContext) -> Bool {
        isAlwaysSecure || client.isSecure(request, context: context)
    }

    private func site(of request: Request) async throws -> Site {
        guard let id = request.uri.queryParameters.get("site") else { throw ServerError.missingParameter("site") }
        return try await moderation.site(id)
    }

    private func open(_ token: String, site: String?) throws(ServerError) -> Challenge {
        do throws(CaptchaError) {
            return try moderation.challenges.open(token, site: site, now: moderation.now())
        } catch {
            throw ServerError(error)
        }
    }
}

extension CaptchaController {
    private func draw(
        _ challenge: Challenge,
        _ request: Request,
        _ context: ModerationRequestContext
    ) async throws -> [UInt8] {
        let issuer = moderation.challenges
        let site = try await moderation.site(challenge.site)
        let visitor = moderation.visitor(address: client.of(request, context: context))
        if let wait = moderation.waitForPicture(of: visitor, at: site) {
            throw ServerError.pictureLimited(retryAfter: wait.wholeSeconds)
        }
        return try await make(for: visitor) { () throws(CaptchaError) in try issuer.picture(of: challenge) }
    }

    /// In the language of the challenge's site. Each request counts, for any range may be nearly all of the sound.
    private func speak(
        _ challenge: Challenge,
        _ request: Request,
        _ context: ModerationRequestContext
    ) async throws -> [UInt8] {
        let issuer = moderation.challenges
        let site = try await moderation.site(challenge.site)
        let visitor = moderation.visitor(address: client.of(request, context: context))
        if let wait = moderation.waitForSound(of: visitor, at: site) {
            throw ServerError.soundLimited(retryAfter: wait.wholeSeconds)
        }
        let language: SpokenLanguage =
            switch site.language {
            case .vi: .vietnamese
            case .en: .english
            }
        return try await make(for: visitor) { () throws(CaptchaError) in
            try issuer.sound(of: challenge, in: language)
        }
    }

    private func make(
        for visitor: Visitor,
        _ body: @escaping @Sendable () throws(CaptchaError) -> [UInt8]
    ) async throws -> [UInt8] {
        try await drawings.make(for: visitor) {
            do throws(CaptchaError) {
                return try body()
            } catch {
                throw ServerError(error)
            }
        }
    }

    private func picture(_ png: [UInt8], caching: String) -> Response {
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: png))
        return Response(status: .ok, headers: headers("image/png", caching: caching), body: body)
    }

    /// With `download` in the query it is offered to be kept.
    private func sound(_ wav: [UInt8], _ request: Request, caching: String) -> Response {
        var headers = headers("audio/wav", caching: caching)
        if request.uri.queryParameters["download"] != nil {
            headers[.contentDisposition] = "attachment; filename=\"captcha.wav\""
        }
        return Response.file(wav, headers: headers, range: request.headers[.range])
    }

    private func headers(_ type: String, caching: String) -> HTTPFields {
        [.contentType: type, .cacheControl: caching, .crossOriginResourcePolicy: "cross-origin"]
    }
}

extension ServerError {
    init(_ error: CaptchaError) {
        switch error {
        case .malformed, .forged, .foreignSite, .issuedInFuture: self = .captchaInvalid
        case .expired: self = .captchaExpired
        default: self = .internalFailure(error.description)
        }
    }
}
