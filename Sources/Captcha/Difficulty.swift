/// How hard a picture is to read, for people and for machines alike.
public enum Difficulty: UInt8, CaseIterable, Hashable, Sendable {
    /// Five capitals in one line over two or three large areas: for people whom the usual pattern troubles. Machines read it
    /// too, so something else must stand behind it.
    case easy = 0
    /// Six or seven symbols and two or three little drawings in two lines, over grounds of the site's families.
    case normal = 1
    /// The same, closer, more bent, over finer grounds.
    case hard = 2
}
