import ArgumentParser
import Moderation

/// As it stands on a command line: its code. Help, usage errors and completion list all codes.
extension DecisionReason: ExpressibleByArgument {}
