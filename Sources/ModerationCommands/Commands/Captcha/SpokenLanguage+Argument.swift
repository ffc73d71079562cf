public import ArgumentParser
public import Captcha

/// As it stands on a command line: its ISO 639-1 code.
extension SpokenLanguage: ExpressibleByArgument {}
