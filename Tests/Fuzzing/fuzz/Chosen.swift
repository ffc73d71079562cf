import FuzzTargets

/// What the first argument names; libFuzzer calls a C function, which can capture nothing.
enum Chosen {
    static let target: FuzzTarget = {
        let targets = (try? FuzzTarget.all()) ?? []
        let name = CommandLine.arguments.dropFirst().first
        guard let target = targets.first(where: { $0.name == name }) else {
            print("Usage: fuzz TARGET [options] [folders]. Targets: \(targets.map(\.name).joined(separator: " "))")
            fatalError("no such target")
        }
        return target
    }()
}
