import Logging

extension Logger {
    /// Writes to standard error, in the format and from the level on that the configuration names.
    init(label: String, configuration: DuyetConfiguration) {
        self.init(label: label) { label in
            switch configuration.logFormat {
            case .text: TextLogHandler(label: label)
            case .json: JSONLogHandler(label: label)
            }
        }
        logLevel = configuration.logLevel
    }
}
