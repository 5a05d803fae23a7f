package enum FactdeskAppPlaceholder {}
