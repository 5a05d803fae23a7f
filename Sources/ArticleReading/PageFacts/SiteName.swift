/// The names of a site, as they stand at the ends of its pages' titles.
struct SiteName {
  private var names: Set<String> = []

  init(_ given: [String], addresses: [String]) {
    for name in given {
      names.insert(FactText.folded(name))
      names.insert(Self.core(name))
      // “Example News - What happens, as it happens”
      if let last = Separators.first(in: name) { names.insert(Self.core(name[..<last.lowerBound])) }
    }
    for address in addresses {
      if let label = PageAddress.siteLabel(address) { names.insert(FactText.folded(label)) }
    }
    names.remove("")
  }

  /// Whether a text is the site's name and nothing else.
  func isOne(_ text: some StringProtocol) -> Bool {
    names.contains(FactText.folded(text)) || names.contains(Self.core(text))
  }

  /// Returns a title without the site's name behind or before it.
  func removed(from title: String) -> String {
    var title = title
    for _ in 0..<3 {
      if let last = Separators.last(in: title), isOne(title[last.upperBound...]) {
        title = String(title[..<last.lowerBound])
      } else if let first = Separators.first(in: title, withColon: true),
        isOne(title[..<first.lowerBound])
      {
        title = String(title[first.upperBound...])
      } else {
        break
      }
    }
    return title
  }

  /// A name without “The” and without what stands behind the last point of a host.
  private static func core(_ name: some StringProtocol) -> String {
    var words = name.split(separator: " ").map { $0.lowercased() }
    if words.count > 1, words.first == "the" { words.removeFirst() }
    if let last = words.popLast() {
      let parts = last.split(separator: ".")
      let isHost = parts.count > 1 && parts.last.map { (2...4).contains($0.utf8.count) } ?? false
      words.append(isHost ? parts.dropLast().joined() : last)
    }
    return FactText.folded(words.joined())
  }
}

/// The signs between a title and the name of the site.
enum Separators {
  private static let strong: Set<Character> = [
    "|", "‖", "»", "«", "·", "•", "✩", "★", "⋆", "›", "‹",
  ]
  private static let weak: Set<Character> = ["-", "–", "—", "~", "/", ">", "<", ":", "_"]

  /// The last separator with the white space around it.
  static func last(in title: String) -> Range<String.Index>? {
    var index = title.endIndex
    while index > title.startIndex {
      index = title.index(before: index)
      if let range = range(at: index, in: title, withColon: false),
        range.lowerBound > title.startIndex, range.upperBound < title.endIndex
      {
        return range
      }
    }
    return nil
  }

  /// The first separator with the white space around it.
  static func first(in title: String, withColon: Bool = false) -> Range<String.Index>? {
    var index = title.startIndex
    while index < title.endIndex {
      if let range = range(at: index, in: title, withColon: withColon),
        range.lowerBound > title.startIndex, range.upperBound < title.endIndex
      {
        return range
      }
      index = title.index(after: index)
    }
    return nil
  }

  /// Whether a title starts with a text and goes on with a separator.
  static func follow(_ text: String, in title: String) -> Bool {
    guard title.count > text.count else { return false }
    let start = title.index(title.startIndex, offsetBy: text.count)
    guard FactText.folded(title[..<start]) == FactText.folded(text) else { return false }
    let rest = "x" + title[start...]
    return first(in: rest).map { $0.lowerBound == rest.index(after: rest.startIndex) } ?? false
  }

  /// The separator whose sign is at an index; a dash or stroke is one between spaces only.
  private static func range(
    at index: String.Index,
    in title: String,
    withColon: Bool
  ) -> Range<String.Index>? {
    let sign = title[index]
    let isStrong = strong.contains(sign)
    guard isStrong || weak.contains(sign) else { return nil }
    var start = index
    while start > title.startIndex, title[title.index(before: start)].isWhitespace {
      start = title.index(before: start)
    }
    var end = title.index(after: index)
    while end < title.endIndex, title[end].isWhitespace || title[end] == sign {
      end = title.index(after: end)
    }
    if isStrong { return start..<end }
    switch sign {
    case ":":
      // “Site: Title”, “Title :: Site”
      let isDouble = title.index(after: index) < end && title[title.index(after: index)] == ":"
      return isDouble || (withColon && start == index && end < title.endIndex) ? start..<end : nil
    case "_", "-":
      // “标题_网站”: no spaces are written there.
      if start == index, end == title.index(after: index), isIdeographic(before: index, in: title),
        end < title.endIndex, isIdeographic(title[end])
      {
        return start..<end
      }
      let isApart =
        sign == "_"
        ? start < index || end > title.index(after: index)
        : start < index && end > title.index(after: index)
      return isApart ? start..<end : nil
    default: return start < index && end > title.index(after: index) ? start..<end : nil
    }
  }

  private static func isIdeographic(before index: String.Index, in title: String) -> Bool {
    index > title.startIndex && isIdeographic(title[title.index(before: index)])
  }

  /// Whether a character is one of East Asia, or a sign that stands behind such.
  private static func isIdeographic(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2E80...0xFFEF).contains($0.value) } ?? false
  }
}
