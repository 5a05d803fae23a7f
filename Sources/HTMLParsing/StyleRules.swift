import OrderedJSON

/// What the styles of a page say of text: that it is hidden, struck out, raised, or on a line of its
/// own, as Word, Google Docs and many sites say it: `.c1{vertical-align:super}`.
///
/// Only a rule that asks for names of elements, classes and ids is sure to hold. Where any other may show
/// what a rule hides (a wide window, a class that a script sets), the text is not hidden: words are
/// rather kept than lost.
struct StyleRules {
  /// How a text is written.
  struct Format: Equatable {
    /// Nil where nothing is said.
    var isHidden: Bool?
    /// Hidden by what hides words in a line, and on blocks is a script's that shows them in a moment.
    var isFaint = false
    var isStruck = false
    /// Above the line, below it, or neither.
    var isRaised: Bool?
    /// On lines of its own.
    var isBlock = false
    var isImportant = false

    /// The element that says the same.
    var element: StaticString? {
      switch isRaised {
      case true: "sup"
      case false: "sub"
      case nil: isStruck ? "s" : nil
      }
    }
  }

  /// Where rules hold.
  enum Medium {
    case everywhere
    /// Only in some windows.
    case sometimes
    case paper

    /// `words`: A tag `style`, or the condition of `@media`; in lower case.
    init(_ words: String) {
      let isForScreens = words.includes("screen") || words.includes("all")
      self =
        words.includes("print") && !isForScreens
        ? .paper : words.includes("(") || words.includes("print") ? .sometimes : .everywhere
    }
  }

  private struct Rule {
    var selector: StyleSelector
    var format: Format
    var isSure: Bool
    /// A later rule wins over one of the same weight.
    var weight: Int
  }

  /// By the last of the names in their selectors, with its sign.
  private var rules: [String: [Rule]] = [:]
  private var count = 0
  private var left = 500_000
  private static let longestSelector = 400
  private static let longestRule = 1_000
  private static let mostLevels = 4
  private static let mostRules = 40

  /// Whether anything is said.
  var isEmpty: Bool { rules.isEmpty }

  /// Reads what stands in a `<style>`.
  mutating func add(_ css: Slice<UnsafeBufferPointer<UInt8>>, medium: Medium) {
    left -= css.count
    guard left > 0 else { return }
    Self.withoutComments(css).withUnsafeBufferPointer { add($0[...], medium, level: 0) }
  }

  private static func withoutComments(_ css: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(css.count)
    var isInComment = false
    var previous: UInt8 = 0
    for byte in css {
      if isInComment {
        isInComment = !(previous == UInt8(ascii: "*") && byte == UInt8(ascii: "/"))
        previous = isInComment ? byte : 0
      } else if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "*") {
        result[result.count - 1] = 0x20
        isInComment = true
        previous = 0
      } else {
        result.append(byte)
        previous = byte
      }
    }
    return result
  }

  private mutating func add(_ css: Slice<UnsafeBufferPointer<UInt8>>, _ medium: Medium, level: Int)
  {
    guard medium != .paper, level < Self.mostLevels else { return }
    var selector = css.startIndex
    var position = css.startIndex
    while position < css.endIndex {
      switch css[position] {
      case UInt8(ascii: "{"):
        let start = position + 1
        var depth = 1
        position = start
        while position < css.endIndex, depth > 0 {
          if css[position] == UInt8(ascii: "{") { depth += 1 }
          if css[position] == UInt8(ascii: "}") { depth -= 1 }
          position += 1
        }
        let head = css[selector..<start - 1]
        let content = css[start..<max(start, position - 1)]
        if head.first(where: { $0 > 0x20 }) == UInt8(ascii: "@") {
          add(content, Self.medium(of: head, in: medium), level: level + 1)
        } else {
          addRules(head, content, medium)
        }
        selector = position
      case UInt8(ascii: ";"):
        position += 1
        selector = position
      default: position += 1
      }
    }
  }

  /// Where the rules in `@media screen` hold; those in any other `@` are not sure to.
  private static func medium(
    of head: Slice<UnsafeBufferPointer<UInt8>>,
    in outer: Medium
  ) -> Medium {
    let words = String(decoding: head.prefix(longestSelector), as: UTF8.self).lowercased()
    let inner = words.includes("@media") ? Medium(words) : .sometimes
    return inner == .everywhere ? outer : inner
  }

  private mutating func addRules(
    _ selectors: Slice<UnsafeBufferPointer<UInt8>>,
    _ rule: Slice<UnsafeBufferPointer<UInt8>>,
    _ medium: Medium
  ) {
    guard selectors.count <= Self.longestSelector, rule.count <= Self.longestRule,
      selectors.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "#") })
    else { return }
    let format = StyleDeclarations.read(rule)
    guard format != Format() else { return }
    for text in String(decoding: selectors, as: UTF8.self).split(separator: ",") {
      guard let selector = StyleSelector(text) else { continue }
      let key = selector.key
      let isSure = selector.isPlain && medium == .everywhere
      guard isSure || format.isHidden == false else { continue }
      let earlier = rules[key]?.count ?? 0
      guard earlier <= Self.mostRules else { continue }
      var format = format
      // So many rules for one name decide nothing.
      if earlier == Self.mostRules { format = Format(isHidden: false) }
      if Self.unfolds(key), format.isHidden == true { format.isHidden = nil }
      count += 1
      let weight = (format.isImportant ? 1 << 40 : 0) + selector.weight << 24 + count
      rules[key, default: []].append(
        Rule(
          selector: selector,
          format: format,
          isSure: isSure && earlier < Self.mostRules,
          weight: weight
        )
      )
    }
  }

  /// The names that selectors have for an element.
  static func names(classes: String?, id: String?) -> [String] {
    var names: [String] = []
    if let classes, classes.utf8.count <= longestRule {
      names = classes.utf8.split { $0 <= 0x20 }.map { "." + Substring($0) }
    }
    if let id, id.utf8.count <= longestRule { names.append("#" + id) }
    return names
  }

  /// How the text of an element is written, by its names and its own style.
  ///
  /// `open`: The elements that it stands in.
  func format(of element: OpenElement, in open: [OpenElement], style: String?) -> Format {
    var format = Format()
    var weight = -1
    var isShown = false
    if !rules.isEmpty {
      for rule in element.names.flatMap({ rules[$0] ?? [] }) where rule.selector.fits(element) {
        guard rule.isSure else {
          isShown = true
          continue
        }
        guard rule.selector.fits(in: open) else {
          // A script may give the element around it that name.
          if rule.format.isHidden == false { isShown = true }
          continue
        }
        format.isStruck = format.isStruck || rule.format.isStruck
        format.isRaised = format.isRaised ?? rule.format.isRaised
        guard rule.format.isHidden != nil, rule.weight > weight else { continue }
        weight = rule.weight
        format.isHidden = rule.format.isHidden
        format.isFaint = rule.format.isFaint
        format.isBlock = rule.format.isBlock
      }
    }
    if var style, style.utf8.count <= Self.longestRule {
      let own = style.withUTF8 { StyleDeclarations.read($0[...]) }
      format.isStruck = format.isStruck || own.isStruck
      format.isRaised = own.isRaised ?? format.isRaised
      if own.isHidden != nil {
        format.isHidden = own.isHidden
        format.isFaint = own.isFaint
        format.isBlock = own.isBlock
        isShown = false
      }
    }
    if isShown { format.isHidden = false }
    return format
  }

  /// Whether a class is for text that readers unfold.
  private static func unfolds(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["more", "full", "rest", "expand", "collaps", "toggle", "tab", "hide", "dot"].contains {
      name.includes($0)
    }
  }
}
