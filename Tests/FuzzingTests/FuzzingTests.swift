import Foundation
import FuzzTargets
import Glibc
import Testing

/// Some thousand changed examples with all other tests. With `make fuzz`, as many seconds of processor time as the variable
/// `FUZZ_SECONDS` says, for those that libFuzzer cannot run.
@Suite(.serialized)
struct FuzzingTests {
    private static let seconds = ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap { Int($0) }
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fuzzing/Corpus", directoryHint: .isDirectory)

    @Test("all targets are there, each with examples")
    func targets() throws {
        #expect(FuzzTarget.everything.count == 11)
        for target in FuzzTarget.everything { #expect(try !Self.examples(of: target).isEmpty, "\(target)") }
    }

    @Test("whatever comes is read or refused", arguments: FuzzTarget.everything)
    func any(target: FuzzTarget) throws {
        let examples = try Self.examples(of: target)
        var mutator = Mutator(target, examples: examples, seed: Self.seconds == nil ? 1 : 2)
        var kinds: Set<Int> = []
        for example in examples + target.examples { kinds.insert(try target.read(example)) }
        let isLong = try Self.seconds != nil && !FuzzTarget.all().contains { $0.name == target.name }
        let start = Self.processorTime
        let end = start + Double(Self.seconds ?? 0)
        var count = 0
        while isLong ? Self.processorTime < end : count < 3000 {
            let bytes = mutator.next()
            count += 1
            do {
                if kinds.insert(try target.read(bytes)).inserted { mutator.keep(bytes) }
            } catch {
                Issue.record("\(target): \(error): \(Data(bytes).base64EncodedString())")
                return
            }
        }
        // Some are still understood: else nothing but the refusal was tried.
        #expect(kinds.count > 1)
        if isLong {
            print("\(target): \(count) inputs, \(Int(Self.processorTime - start)) CPU s, \(kinds.count) kinds")
        }
    }

    /// Seconds, of this process.
    private static var processorTime: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    private static func examples(of target: FuzzTarget) throws -> [[UInt8]] {
        let folder = corpus.appending(component: target.name)
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return try files.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) } + target.examples
    }
}
