import Logging

extension Logger {
    /// Writes to standard error, in the format and from the level on that the configuration names.
    init(label: String, configuration: DuyetConfiguration) {
        self.init(label: label) { label in
            switch configuration.logFormat {
            case .text: LineLogHandler(label: label, form: \.text)
            case .json: LineLogHandler(label: label, form: \.json)
            }
        }
        logLevel = configuration.logLevel
    }
}
