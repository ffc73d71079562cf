import Foundation
import ModerationCommands

exit(await DuyetCommand.execute(Array(CommandLine.arguments.dropFirst()), in: .process()))
