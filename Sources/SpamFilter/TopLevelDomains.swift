/// Which last labels make a link of a bare name.
enum TopLevelDomains {
    /// The common ones, Vietnam's, and those that advertising likes.
    static let unmistakable: Set<String> = [
        "academy", "agency", "app", "art", "asia", "bet", "bid", "biz", "blog", "buzz", "cam", "casa", "cash", "casino",
        "cc", "center", "cfd", "click", "cloud", "club", "cn", "com", "company", "cyou", "date", "de", "dev", "digital",
        "download", "edu", "email", "eu", "fit", "fr", "fun", "fyi", "game", "games", "gov", "group", "guru", "hk",
        "host",
        "icu", "info", "int", "io", "jp", "kim", "kr", "life", "link", "live", "loan", "ltd", "market", "media", "mobi",
        "monster", "name", "net", "network", "news", "ninja", "one", "online", "org", "page", "party", "poker", "press",
        "pro", "promo", "pw", "quest", "race", "rest", "review", "rocks", "ru", "run", "sale", "sbs", "sex", "sg",
        "shop",
        "site", "space", "store", "stream", "studio", "support", "tech", "tel", "th", "today", "tokyo", "top", "trade",
        "travel", "tv", "tw", "uk", "vip", "vn", "website", "wiki", "win", "work", "works", "world", "xn--p1ai", "xxx",
        "xyz", "zone",
    ]

    /// Words of Vietnamese or English too, as typed without a space after a full stop (`xong.co ai`): a link only when a
    /// path follows, `bit.ly/abc`.
    static let ambiguous: Set<String> = [
        "ai", "am", "as", "at", "be", "bi", "ca", "ch", "co", "do", "fm", "ga", "gg", "gl", "id", "im", "in", "is",
        "it",
        "la", "li", "ly", "me", "ml", "mn", "my", "no", "nu", "nz", "ph", "pl", "re", "se", "sh", "so", "st", "tk",
        "tl",
        "to", "tt", "us", "vc", "vg", "vu", "ws", "cf", "gd", "gs", "gq", "es", "au", "br",
    ]
}
