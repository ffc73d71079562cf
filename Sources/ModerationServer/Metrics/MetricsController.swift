import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Moderation
import NIOCore
import PrometheusMetrics

/// `/metrics`, in the text form of Prometheus, for whom the configuration names.
struct MetricsController: Sendable {
    let monitoring: Monitoring
    let access: MetricsConfiguration
    let now: @Sendable () -> Date

    func addRoutes(to router: Router<ModerationRequestContext>) {
        router.get("/metrics", use: metrics)
        router.refuseOtherMethods("/metrics", allowed: [.get])
    }

    @Sendable private func metrics(_ request: Request, context: ModerationRequestContext) async throws -> Response {
        try checkAccess(request, context)
        var families = monitoring.metrics.registry.snapshot()
        families += [Self.build(version: monitoring.version)] + ProcessMetrics.families(start: monitoring.metrics.start)
        if let bytes = monitoring.store.bytesOnDisk() {
            var family = MetricsCatalogue.family("duyet_store_bytes")
            family.add(Double(bytes))
            families.append(family)
        }
        // The rest is told also while the store fails: that is when somebody looks.
        if let depths = try? await monitoring.store.queueDepths() { families += Self.queue(depths, now: now()) }
        return Response(
            status: .ok,
            headers: [.contentType: PrometheusText.contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(string: PrometheusText.text(of: families)))
        )
    }

    /// A proxy on this machine connects from a loopback address too, but says for whom.
    private func checkAccess(_ request: Request, _ context: ModerationRequestContext) throws(ServerError) {
        switch access {
        case .off: throw .notFound
        case .loopback:
            let isLocal = context.remoteAddress?.ipAddress.map(Self.isLoopback) ?? false
            let names: [HTTPField.Name?] = [
                .forwardedFor, .forwardedProtocol, HTTPField.Name("Forwarded"), HTTPField.Name("X-Real-IP"),
                HTTPField.Name("Via"),
            ]
            let isForwarded = names.compactMap(\.self).contains { request.headers.contains($0) }
            guard isLocal, !isForwarded else { throw .notFound }
        case .token(let token):
            let header = request.headers[.authorization] ?? ""
            let sent = header.lowercased().hasPrefix("bearer ") ? String(header.dropFirst(7)) : ""
            // Of digests, so that the time tells nothing of how much is right.
            guard SHA256.hash(data: Data(sent.utf8)) == SHA256.hash(data: Data(token.utf8)) else { throw .unauthorized }
        }
    }

    private static func isLoopback(_ address: String) -> Bool {
        guard let bytes = NetworkAddress(address)?.bytes else { return false }
        return bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    }

    private static func build(version: String) -> MetricFamily {
        var family = MetricsCatalogue.family("duyet_build_info")
        family.add(1, MetricLabels([("version", version)]))
        return family
    }

    private static func queue(_ depths: [QueueDepth], now: Date) -> [MetricFamily] {
        var comments = MetricsCatalogue.family("duyet_queue_comments")
        var oldest = MetricsCatalogue.family("duyet_queue_oldest_seconds")
        var appeals = MetricsCatalogue.family("duyet_queue_appeals")
        for depth in depths {
            comments.add(Double(depth.pending), MetricLabels([("site", depth.site), ("part", "ordinary")]))
            comments.add(Double(depth.unsolved), MetricLabels([("site", depth.site), ("part", "unsolved")]))
            let age = depth.oldest.map { max(0, now.timeIntervalSince($0)) } ?? 0
            oldest.add(age, MetricLabels([("site", depth.site)]))
            appeals.add(Double(depth.openAppeals), MetricLabels([("site", depth.site)]))
        }
        return [comments, oldest, appeals]
    }
}
