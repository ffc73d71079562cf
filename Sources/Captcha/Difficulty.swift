/// How hard a picture is to read, for people and for machines alike.
public enum Difficulty: UInt8, CaseIterable, Hashable, Sendable {
    /// Five symbols, upright, over wide and calm bands: for people whom the usual pattern troubles.
    case easy = 0
    /// Five to seven symbols over two layers of wavy bands.
    case normal = 1
    /// Six or seven symbols, more of them in lower case, more bent.
    case hard = 2
}
