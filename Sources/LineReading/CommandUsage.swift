// How a form is written in usage: `off RULE [PLACE] REASON`.
extension CommandForm {
  /// The lines of usage, without the command's name: one, and one more for each word that stands in
  /// place of the tail.
  package var usage: [String] {
    let head = parameters.map(\.usage)
    let options = optionUsage
    guard let tail else { return [(head + options).joined(separator: " ")] }
    let text = tail.isOptional ? "[\(tail.name)]" : tail.name
    return ([text] + tail.words).map { (head + options + [$0]).joined(separator: " ") }
  }

  /// Fields are many; usage has one word for all of them.
  private var optionUsage: [String] {
    var usage = options.compactMap(\.usage)
    if options.contains(where: { $0.kind == .field }) { usage.append("[FIELD=VALUE…]") }
    if options.contains(where: { $0.kind == .filter }) { usage.append("[FILTER…]") }
    return usage
  }
}

extension Parameter {
  package var usage: String {
    let word: String =
      switch kind {
      case .keyword(let words): words.joined(separator: " | ")
      case .choice(let words) where name.isEmpty: words.joined(separator: " | ")
      case .signature: "by NAME[, ROLE]:"
      case .phrase(let word, let mark, _): "\(word) \(name)\(mark)"
      case .date(let word): "\(word) \(name)"
      case .quotation: "\"\(name)\""
      default: name
      }
    let all = word + (repeats ? "…" : "")
    return isOptional ? "[\(all)]" : all
  }
}

extension CommandOption {
  /// Nil where usage has a common word for all of a kind, or none at all.
  package var usage: String? {
    switch kind {
    case .flag, .dashedFlag: "[--\(name)]"
    case .value(let value): "[\(name)=\(value)]"
    case .keyword(let value): "[\(name) \(value)]"
    case .list(let value): "[\(name) \(value)…]"
    case .field, .filter, .other: nil
    }
  }
}
