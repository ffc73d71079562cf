import ArgumentParser

/// In how many styles sample pictures are drawn, and how hard they are to read.
struct StyleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "In the styles of how many sites the pictures are drawn, one after the other.",
            discussion: "The sites are named SITE-1, SITE-2 and so on.",
            valueName: "number"
        )
    )
    var sites = 1

    @Option(help: "How hard the pictures are to read.")
    var difficulty = DifficultyOption.normal

    func validate() throws {
        guard (1...1_000_000).contains(sites) else {
            throw ValidationError("--sites takes a number from 1 to 1000000.")
        }
    }

    /// In whose style one picture is drawn.
    ///
    /// - Parameters:
    ///   - number: Of the picture, from 1.
    ///   - name: Of the only site, or what the names of several begin with.
    /// - Returns: The site's name.
    func site(ofPicture number: Int, named name: String) -> String {
        sites == 1 ? name : "\(name)-\((number - 1) % sites + 1)"
    }
}
