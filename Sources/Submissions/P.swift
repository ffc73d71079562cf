enum SubmissionsPlaceholder {}
