// swift-tools-version: 6.2

import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// For the targets where bytes cross between C and Swift.
let boundarySettings = swiftSettings + [.strictMemorySafety()]

/// `make fuzz` builds a program with libFuzzer, and our modules so that it sees which of their branches are taken.
let isFuzzed = Context.environment["DUYET_FUZZ"] != nil
let moduleSettings = isFuzzed ? swiftSettings + [.unsafeFlags(["-sanitize=fuzzer"])] : swiftSettings

let package = Package(
    name: "duyet",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "duyet", targets: ["duyet"]),
        .library(name: "Captcha", targets: ["Captcha"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-async-algorithms.git", from: "1.1.4"),
        .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        // C
        .systemLibrary(
            name: "CLibPNG",
            pkgConfig: "libpng",
            providers: [.apt(["libpng-dev"]), .brew(["libpng"])]
        ),
        .target(name: "CPNGShims", dependencies: ["CLibPNG"]),
        .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "CGzipShims", dependencies: ["CZLib"]),
        .target(
            name: "Assets",
            path: "Assets",
            exclude: ["README.md", "prepare-glyphs.py", "prepare-voices.py"],
            sources: ["assets.c"],
            publicHeadersPath: "include"
        ),

        .target(name: "CTerminalShims"),
        .target(name: "CMemoryShims"),

        // Image and files
        .target(name: "PNGEncoding", dependencies: ["CPNGShims"], swiftSettings: boundarySettings),
        .target(name: "GzipEncoding", dependencies: ["CGzipShims"], swiftSettings: boundarySettings),
        .target(name: "EmbeddedAssets", dependencies: ["Assets"], swiftSettings: boundarySettings),

        // The terminal as a full screen: what is drawn and which keys are pressed; and the device itself
        .target(name: "TerminalScreen", swiftSettings: swiftSettings),
        .target(
            name: "TerminalDevice",
            dependencies: ["TerminalScreen", "CTerminalShims"],
            swiftSettings: boundarySettings
        ),

        // Pure domain
        .target(
            name: "Captcha",
            dependencies: [
                "PNGEncoding", "EmbeddedAssets",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: moduleSettings
        ),
        .target(name: "Submissions", swiftSettings: moduleSettings),
        .target(name: "SpamFilter", swiftSettings: swiftSettings),
        .target(
            name: "AuditLog",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: moduleSettings
        ),

        // Use cases
        .target(
            name: "Moderation",
            dependencies: [
                "Captcha", "Submissions", "SpamFilter", "AuditLog",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings
        ),

        // Storage
        .target(
            name: "SQLiteStore",
            dependencies: [
                "Moderation", "Submissions", "SpamFilter", "AuditLog",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings
        ),

        // Another installation's store, over HTTP
        .target(
            name: "ModerationAPI",
            dependencies: [
                "Moderation", "Submissions", "SpamFilter", "AuditLog",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: swiftSettings
        ),
        .target(
            name: "RemoteStore",
            dependencies: [
                "ModerationAPI", "Moderation", "Submissions", "SpamFilter", "AuditLog",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: swiftSettings
        ),

        // Figures for Prometheus
        .target(
            name: "PrometheusMetrics",
            dependencies: [.product(name: "CoreMetrics", package: "swift-metrics")],
            swiftSettings: swiftSettings
        ),

        // Delivery
        .target(
            name: "ModerationServer",
            dependencies: [
                "Moderation", "ModerationAPI", "Captcha", "Submissions", "SpamFilter", "AuditLog", "EmbeddedAssets",
                "CMemoryShims", "GzipEncoding", "PrometheusMetrics",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: swiftSettings
        ),
        .target(
            name: "ModerationCommands",
            dependencies: [
                "Moderation", "ModerationAPI", "ModerationServer", "RemoteStore", "SQLiteStore", "Submissions",
                "Captcha", "SpamFilter", "AuditLog", "EmbeddedAssets", "TerminalDevice", "TerminalScreen",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swiftSettings
        ),
        .executableTarget(name: "duyet", dependencies: ["ModerationCommands"], swiftSettings: swiftSettings),

        // Tests
        .target(name: "CSpawnShims", path: "Tests/CSpawnShims"),
        .target(
            name: "TestSupport",
            dependencies: ["CSpawnShims"],
            path: "Tests/TestSupport",
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "PNGEncodingTests",
            dependencies: ["PNGEncoding", "TestSupport"],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "GzipEncodingTests",
            dependencies: ["GzipEncoding", "TestSupport"],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "TerminalScreenTests",
            dependencies: ["TerminalScreen", "TestSupport"],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "CaptchaTests",
            dependencies: [
                "Captcha", "EmbeddedAssets", "PNGEncoding", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "SubmissionsTests",
            dependencies: ["Submissions", "TestSupport"],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "SpamFilterTests",
            dependencies: ["SpamFilter", "TestSupport"],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "AuditLogTests",
            dependencies: ["AuditLog", "TestSupport", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "ModerationTests",
            dependencies: [
                "Moderation", "Captcha", "Submissions", "SpamFilter",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "PrometheusMetricsTests",
            dependencies: ["PrometheusMetrics", .product(name: "CoreMetrics", package: "swift-metrics")],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "SQLiteStoreTests",
            dependencies: [
                "SQLiteStore", "Moderation", "Submissions", "SpamFilter", "AuditLog", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "FaultTests",
            dependencies: ["duyet", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: swiftSettings
        ),
        .target(
            name: "FuzzTargets",
            dependencies: ["AuditLog", "Captcha", "Submissions", "TestSupport"],
            path: "Tests/FuzzTargets",
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "FuzzingTests",
            dependencies: [
                "FuzzTargets", "Moderation", "ModerationCommands", "ModerationServer", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "ModerationServerTests",
            dependencies: [
                "ModerationServer", "Moderation", "SQLiteStore", "Captcha", "Submissions", "SpamFilter", "AuditLog",
                "TestSupport",
                "PrometheusMetrics",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "ModerationCommandsTests",
            dependencies: [
                "ModerationCommands", "ModerationServer", "Moderation", "RemoteStore", "SQLiteStore", "Captcha",
                "EmbeddedAssets", "Submissions", "SpamFilter", "AuditLog", "TerminalScreen", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swiftSettings
        ),
    ]
)

if isFuzzed {
    package.targets += [
        .target(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: ["CFuzzer", "FuzzTargets"],
            path: "Tests/Fuzzing/fuzz",
            swiftSettings: moduleSettings,
            // The linker that would be taken otherwise fails on the sections that the instrumentation makes.
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
        ),
    ]
}
