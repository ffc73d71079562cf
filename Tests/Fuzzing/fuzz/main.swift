import CFuzzer
import FuzzTargets

// Runs libFuzzer on one target: `fuzz TARGET [libFuzzer's options] [folders with examples]`.
_ = Chosen.target
// It takes each argument without a hyphen for a folder, so the target's name is left out.
let program = CommandLine.unsafeArgv
program[1] = program[0]
var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = program + 1
_ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    do {
        _ = try Chosen.target.read(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
    } catch {
        fatalError("\(error)")
    }
}
