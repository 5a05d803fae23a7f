package import FactModel

extension ParsedArguments {
  /// Refuses an option that stands behind the beginning of the words, where it would be a part of them.
  package func refuseOptionsInText() throws(Problem) {
    guard let tail, !tail.isLiteral else { return }
    let words = tail.text.split(whereSeparator: \.isWhitespace)
    let option = form.options.first { option in
      guard case .value = option.kind else { return false }
      return words.contains {
        $0.hasPrefix(option.name + "=") && $0.utf8.count > option.name.utf8.count + 1
      }
    }
    guard let option else { return }
    throw Problem(
      .input,
      "\(option.name)= stands in the text",
      place: tail.place,
      remedy: "Put it before the text; -- before the text takes it as words."
    )
  }
}
