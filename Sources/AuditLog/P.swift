enum AuditLogPlaceholder {}
