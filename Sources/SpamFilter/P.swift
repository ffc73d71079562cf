enum SpamFilterPlaceholder {}
