import Foundation

/// The processor time that this process has used.
struct ProcessorTime {
    private let ticks: Int

    static var now: ProcessorTime { ProcessorTime(ticks: Int(clock())) }

    func seconds(since start: ProcessorTime) -> Double {
        Double(ticks - start.ticks) / Double(CLOCKS_PER_SEC)
    }
}
