/// What Word writes before the paragraphs of numbered lists (ECMA-376, part 1, 17.9): words as in
/// `Article 3:` are part of what is said; a mere number or bullet is not.
struct WordNumbering {
  /// A list and a level of it, as far as properties say them.
  struct Place {
    var list: String?
    var depth: Int?

    init(_ properties: XMLTree.Node?, _ tree: XMLTree) {
      guard let numbers = properties.flatMap({ tree.child("numPr", of: $0) }) else { return }
      func value(_ name: String) -> String? {
        tree.child(name, of: numbers).flatMap { tree.attribute("val", of: $0) }
      }
      list = value("numId")
      depth = value("ilvl").flatMap { Int($0) }
    }
  }

  private struct Level {
    var text: String
    var format: String
    var start: Int
  }

  /// The levels of each list, by the identity that paragraphs name.
  private var lists: [String: [Int: Level]] = [:]
  /// The abstract list of each, whose numbers run on.
  private var counters: [String: [Int: Int]] = [:]
  private var abstracts: [String: String] = [:]
  private static let deepest = 9

  init(_ tree: XMLTree?) {
    guard let tree else { return }
    var definitions: [String: [Int: Level]] = [:]
    for node in tree.all("abstractNum") {
      guard let id = tree.attribute("abstractNumId", of: node) else { continue }
      for level in tree.all("lvl", within: node) {
        func value(_ name: String) -> String? {
          tree.child(name, of: level).flatMap { tree.attribute("val", of: $0) }
        }
        guard let depth = tree.attribute("ilvl", of: level).flatMap({ Int($0) }) else { continue }
        definitions[id, default: [:]][depth] = Level(
          text: value("lvlText") ?? "",
          format: value("numFmt") ?? "decimal",
          start: value("start").flatMap { Int($0) } ?? 1
        )
      }
    }
    for node in tree.all("num") {
      guard let id = tree.attribute("numId", of: node),
        let abstract = tree.child("abstractNumId", of: node)
          .flatMap({ tree.attribute("val", of: $0) })
      else { continue }
      lists[id] = definitions[abstract]
      abstracts[id] = abstract
    }
  }

  /// Counts a paragraph; returns the words before it, with a space behind, or nothing.
  mutating func label(
    of properties: XMLTree.Node?,
    _ tree: XMLTree,
    _ styles: WordStyles
  ) -> String {
    guard let place = properties.map({ styles.list(of: $0, tree) }), let id = place.list,
      let levels = lists[id], let abstract = abstracts[id]
    else { return "" }
    let depth = place.depth ?? 0
    guard (0..<Self.deepest).contains(depth), let level = levels[depth] else { return "" }
    var counts = counters[abstract] ?? [:]
    counts[depth] = (counts[depth] ?? level.start - 1) &+ 1
    for deeper in (depth + 1)..<(Self.deepest + 1) { counts[deeper] = nil }
    counters[abstract] = counts
    guard Self.hasWords(level.text) else { return "" }
    var text = ""
    // `%1` is the number of the first level.
    for (index, part) in level.text.split(separator: "%", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let place = part.first?.wholeNumberValue, place > 0 else {
        text += (index > 0 ? "%" : "") + part
        continue
      }
      let own = levels[place - 1]
      let number = counts[place - 1] ?? own?.start ?? 1
      text += Self.number(number, own?.format ?? "decimal") + part.dropFirst()
    }
    return text.hasSuffix(" ") ? text : text + " "
  }

  /// Whether what is written before a paragraph is more than its number: `Count 1:`, and not `xii.`
  /// or `(bb)`.
  static func hasWords(written text: String) -> Bool {
    text.split { !$0.isLetter }.contains { word in
      word.count > 1 && word.lowercased().contains { !"ivxlcdm".contains($0) }
        && word.contains { $0 != word.first }
    }
  }

  /// Letters that are no bullet of a symbol font or mark of an outline: `o`, `(a)`.
  private static func hasWords(_ text: String) -> Bool { text.count(where: \.isLetter) > 1 }

  private static func number(_ number: Int, _ format: String) -> String {
    switch format {
    case "none", "bullet": return ""
    case "upperLetter" where (1...26).contains(number):
      return String(Character(Unicode.Scalar(UInt8(64 + number))))
    case "lowerLetter" where (1...26).contains(number):
      return String(Character(Unicode.Scalar(UInt8(96 + number))))
    case "upperRoman" where (1...399).contains(number): return roman(number)
    case "lowerRoman" where (1...399).contains(number): return roman(number).lowercased()
    case "decimalZero" where (0...9).contains(number): return "0\(number)"
    default: return String(number)
    }
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
