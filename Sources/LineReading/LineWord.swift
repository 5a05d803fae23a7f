import OrderedJSON

/// Writes a word of the shell as it is typed at the prompt.
package enum LineWord {
  /// The text as one word of a line, in quotation marks where it needs some.
  ///
  /// `isText`: Whether it must not be taken for an option.
  ///
  /// Nil where no marks keep it whole.
  package static func quoted(_ text: String, isText: Bool = false) -> String? {
    // A line ends there: what stands behind it would be another command.
    guard !text.utf8.contains(10), !text.utf8.contains(13) else { return nil }
    let needsMarks =
      isText || text.isEmpty || text.contains(where: \.isWhitespace)
      || text.unicodeScalars.first.map { QuotationMark.isOpening($0) || $0 == "'" } ?? false
      || text.hasPrefix(">") || text.hasPrefix("|")
    guard needsMarks else { return text }
    let marks = [("\"", "\""), ("“", "”"), ("«", "»")]
    // Marks that are not in the text go first: a word such as column:"Who said it"=claimant has its own.
    for (opening, closing) in marks.filter({ !text.includes($0.1) }) + marks {
      let candidate = opening + text + closing
      var scanner = LineScanner(candidate)
      let read = scanner.quoted()
      if scanner.isAtEnd, let read, read.utf8.elementsEqual(text.utf8) { return candidate }
    }
    return nil
  }
}
