/// What is remembered of an element of a page until its end.
struct OpenElement {
  let name: String
  /// Its classes and id as selectors have them; empty where no style asks for any.
  var names: [String] = []
  /// Whether it is in the tree still: an element of HTML in a drawing ends the drawing.
  var isAlive = true
  /// Whether it is a drawing or a formula, or in one: `svg`, `math`.
  var isForeign = false
  /// Whether it stands on lines of its own, although its name is that of an element in a line.
  var isSpaced = false
  /// Whether it aids in reading the letters before it: `rt`.
  var isAid = false

  /// - Parameters:
  ///   - name: Its name.
  ///   - parent: The element that it stands in.
  init(_ name: String, in parent: OpenElement?) {
    self.name = name
    let isInside = parent?.isForeign == true
    isForeign = name == "svg" || name == "math" || isInside && !Self.holders.contains(name)
    isAid = name == "rt"
  }

  /// Elements of drawings and formulas that hold text of the page.
  private static let holders: Set<String> = [
    "foreignobject", "desc", "title", "mtext", "annotation-xml",
  ]

  /// Elements that end an unclosed drawing, by the HTML standard.
  static let ending: Set<String> = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em",
    "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu",
    "meta",
    "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup",
    "table", "tt", "u", "ul", "var",
  ]
}
