import Captcha
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore

/// Pictures of challenges: of a given token, or of a new one that goes into a cookie.
struct CaptchaController: Sendable {
    let moderation: Moderation
    let client: ClientAddress
    let isAlwaysSecure: Bool

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/captcha/:file", use: picture)
        router.get("/captcha.png", use: freshPicture)
        router.refuseOtherMethods("/captcha/:file", allowed: [.get])
        router.refuseOtherMethods("/captcha.png", allowed: [.get])
    }

    /// Pure: the same token always has the same picture.
    @Sendable private func picture(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        let file = try context.parameters.require("file")
        guard file.hasSuffix(".png") else { throw ServerError.notFound }
        do throws(CaptchaError) {
            let challenge = try moderation.challenges.open(String(file.dropLast(4)), site: nil, now: moderation.now())
            let png = try moderation.challenges.picture(of: challenge)
            return response(png, caching: "private, max-age=600, immutable")
        } catch {
            throw ServerError(error)
        }
    }

    @Sendable private func freshPicture(_ request: Request, context: ModerationRequestContext) async throws -> Response
    {
        guard let id = request.uri.queryParameters.get("site") else { throw ServerError.missingParameter("site") }
        let site = try await moderation.site(id)
        var generator = SystemRandomNumberGenerator()
        let issued = try moderation.challenges.issue(site: site.id, now: moderation.now(), using: &generator)
        let cookie = ChallengeCookie(request, site: site.id)
        var response = response(try moderation.challenges.picture(of: issued.challenge), caching: "no-store")
        let isSecure = isAlwaysSecure || client.isSecure(request, context: context)
        response.setCookie(cookie.adding(issued, isSecure: isSecure))
        return response
    }

    private func response(_ png: [UInt8], caching: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "image/png", .cacheControl: caching, .crossOriginResourcePolicy: "cross-origin",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: png))
        )
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
