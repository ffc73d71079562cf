import CFuzzer
import FuzzTargets

// Runs libFuzzer on one target: `fuzz TARGET [libFuzzer's options] [folders with examples]`.
let targets = try FuzzTarget.all()
guard let name = CommandLine.arguments.dropFirst().first, let chosen = targets.first(where: { $0.name == name }) else {
    print("Usage: fuzz TARGET [options] [folders]. Targets: \(targets.map(\.name).joined(separator: " "))")
    fatalError("no such target")
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    do {
        _ = try chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    } catch {
        fatalError("\(error)")
    }
}
