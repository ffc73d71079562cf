enum ModerationPlaceholder {}
