package enum SessionFilesPlaceholder {}
