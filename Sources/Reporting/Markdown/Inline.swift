/// Text with links and emphasis for one block of a Markdown document.
///
/// Every string in it, a literal as well as a checker's note, is text: what it holds is escaped when
/// it is written, so that no text can become markup. Markup comes from the other pieces alone.
package struct Inline: Sendable {
  indirect enum Piece: Sendable {
    case text(String)
    case strong(Inline)
    case link(Inline, Destination)
    /// A web address that shows itself.
    case address(WebLink)
    /// What leads to a footnote, or begins it.
    case footnote(Int, isBeginning: Bool)
  }

  enum Destination: Sendable {
    case web(WebLink)
    case heading(HeadingAnchor)
  }

  private(set) var pieces: [Piece] = []

  package init(_ text: String) {
    append(.text(text))
  }

  init(_ piece: Piece) {
    pieces = [piece]
  }

  init() {}

  /// Creates text in which bold letters stand out.
  package static func strong(_ inline: Inline) -> Inline {
    Inline(.strong(inline))
  }

  /// Creates a link to a page of the web, or the text alone where the address is no such page.
  package static func link(_ text: Inline, to address: String?) -> Inline {
    guard let address, let link = WebLink(address) else { return text }
    return Inline(.link(text, .web(link)))
  }

  /// Creates a web address that can be followed, or mere text where it is none.
  package static func address(_ address: String) -> Inline {
    WebLink(address).map { Inline(.address($0)) } ?? Inline(address)
  }

  /// Creates what leads to the footnote with a number.
  static func footnote(_ number: Int) -> Inline {
    Inline(.footnote(number, isBeginning: false))
  }

  static func link(_ text: Inline, to heading: HeadingAnchor) -> Inline {
    Inline(.link(text, .heading(heading)))
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// The text without links and emphasis.
  var plainText: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .strong(let content), .link(let content, _): content.plainText
      case .address(let link): link.address
      case .footnote: ""
      }
    }.joined()
  }

  mutating func append(_ other: Inline) {
    for piece in other.pieces { append(piece) }
  }

  /// Neighbouring texts become one, so that the writer sees what stands beside a character.
  private mutating func append(_ piece: Piece) {
    if case .text(let text) = piece {
      if text.isEmpty { return }
      if case .text(let last) = pieces.last {
        pieces[pieces.count - 1] = .text(last + text)
        return
      }
    }
    pieces.append(piece)
  }

  static func + (left: Inline, right: Inline) -> Inline {
    var sum = left
    sum.append(right)
    return sum
  }

  static func += (left: inout Inline, right: Inline) {
    left.append(right)
  }
}

extension Inline: ExpressibleByStringInterpolation {
  /// Collects what a literal holds: its own text as it is, values escaped.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var inline = Inline()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds Markdown as it is written in the program.
    package mutating func appendLiteral(_ literal: String) {
      inline.append(Inline(literal))
    }

    /// Adds text with its marks escaped.
    package mutating func appendInterpolation(_ text: String) {
      inline.append(Inline(text))
    }

    /// Adds a number.
    package mutating func appendInterpolation(_ number: Int) {
      inline.append(Inline(String(number)))
    }

    /// Adds Markdown that is escaped already.
    package mutating func appendInterpolation(_ part: Inline) {
      inline.append(part)
    }
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.inline
  }
}

extension Sequence<Inline> {
  /// The parts one behind the other.
  func joined(separator: Inline = ", ") -> Inline {
    var sum = Inline()
    for (index, part) in enumerated() {
      if index > 0 { sum += separator }
      sum += part
    }
    return sum
  }
}
