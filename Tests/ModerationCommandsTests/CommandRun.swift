/// What a command said, and its exit code.
struct CommandRun: Hashable {
    let output: String
    let error: String
    let code: Int32

    init(_ output: String = "", error: String = "", code: Int32 = 0) {
        self.output = output
        self.error = error
        self.code = code
    }
}
