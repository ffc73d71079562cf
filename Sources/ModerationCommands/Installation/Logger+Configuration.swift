import Logging

extension Logger {
    /// Writes to standard error, in the format that the configuration names.
    ///
    /// - Parameters:
    ///   - label: Stands in each line.
    ///   - configuration: Of the installation.
    ///   - threshold: The level from which on it writes; nil: that of the configuration, for good.
    init(label: String, configuration: DuyetConfiguration, threshold: LogThreshold? = nil) {
        let threshold = threshold ?? LogThreshold(configuration.logLevel)
        self.init(label: label) { label in
            switch configuration.logFormat {
            case .text: LineLogHandler(label: label, threshold: threshold, form: \.text)
            case .json: LineLogHandler(label: label, threshold: threshold, form: \.json)
            }
        }
    }
}
