/// How hard a picture is to read, for people and for machines alike.
public enum Difficulty: UInt8, CaseIterable, Hashable, Sendable {
    /// Five symbols, upright, over one layer of wide bands: for people whom the usual pattern troubles. Machines read it
    /// too, so something else must stand behind it.
    case easy = 0
    /// Five to seven symbols over two layers of wavy bands.
    case normal = 1
    /// Six or seven symbols, closer, more bent, over finer bands.
    case hard = 2
}
