package import Configuration

/// Values are read as text and parsed here: the reader's own typed methods take the default in place of a wrong value.
extension ConfigReader {
    /// The value of a key, or the default where nobody set it.
    ///
    /// - Parameters:
    ///   - key: The whole key, `server.port`.
    ///   - defaultValue: What stands where the key is not set.
    ///   - takes: The values that the key takes, in words, for the error.
    ///   - parse: Returns nil for what is no value of this key.
    /// - Returns: What `parse` made of it.
    /// - Throws: `wrongValue`.
    package func value<Value>(
        _ key: String,
        _ defaultValue: Value,
        takes: String,
        _ parse: (String) -> Value?
    ) throws(ConfigurationError) -> Value {
        guard let text = string(forKey: ConfigKey(key)) else { return defaultValue }
        guard let value = parse(text) else { throw .wrongValue(key: key, value: text, takes: takes) }
        return value
    }

    /// The value of a key that may be left empty; nil where it is, or where nobody set it.
    package func value<Value>(
        _ key: String,
        takes: String,
        _ parse: (String) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let text = string(forKey: ConfigKey(key)), !text.isEmpty else { return nil }
        guard let value = parse(text) else { throw .wrongValue(key: key, value: text, takes: takes) }
        return value
    }

    /// The values of a key that takes a list; in the environment they are separated by commas.
    package func values<Value>(
        _ key: String,
        takes: String,
        _ parse: (String) -> Value?
    ) throws(ConfigurationError) -> [Value] {
        var values: [Value] = []
        for text in stringArray(forKey: ConfigKey(key)) ?? [] where !text.isEmpty {
            guard let value = parse(text) else { throw .wrongValue(key: key, value: text, takes: takes) }
            values.append(value)
        }
        return values
    }
}
