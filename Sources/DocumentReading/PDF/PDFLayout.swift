import ArticleReading
package import FactModel
import TextReading

/// Where the words of a PDF document lie on its pages, as `pdftotext -bbox-layout` writes it.
///
/// All measures are in points of 1/72 inch, from the top left corner of the page.
package struct PDFLayout: Sendable, Equatable {
  struct Box: Sendable, Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var height: Double { bottom - top }

    /// The smallest box around both.
    func joined(_ other: Box) -> Box {
      Box(
        left: min(left, other.left),
        top: min(top, other.top),
        right: max(right, other.right),
        bottom: max(bottom, other.bottom)
      )
    }
  }

  struct Line: Sendable, Equatable {
    var box: Box
    /// The words with a space between them; not empty.
    var text: String
    /// What row of columns it begins.
    var row = Row.none
  }

  /// What stands side by side and is read as one line.
  enum Row: Sendable {
    case none
    /// A label and what was said.
    case turn
    case table
  }

  /// Lines that stand together.
  struct Group: Sendable, Equatable {
    var box: Box
    var lines: [Line]
  }

  struct Page: Sendable, Equatable {
    var width: Double
    var height: Double
    var groups: [Group] = []

    /// Measures a page that is read from the right from there, so that its first column is the first,
    /// and its lines begin where they are read.
    mutating func turnIfFromRight() {
      let lines = groups.flatMap(\.lines)
      guard lines.count(where: { PDFDirection.runsFromRight($0.text) }) * 2 > lines.count else {
        return
      }
      func turn(_ box: inout Box) { (box.left, box.right) = (width - box.right, width - box.left) }
      for group in groups.indices {
        turn(&groups[group].box)
        for line in groups[group].lines.indices { turn(&groups[group].lines[line].box) }
      }
    }
  }

  private(set) var pages: [Page] = []
  /// What the document's own properties say.
  private(set) package var properties = ArticleFacts()

  /// Reads the output of the program; what does not look like it is passed over.
  package init(_ xhtml: [UInt8]) {
    var words: [Word] = []
    var box: Box?
    for line in xhtml.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      let element = text.drop { $0 == " " }
      if element.hasPrefix("<word ") {
        if let open = element.firstIndex(of: ">"), let close = element.lastIndex(of: "<"),
          open < close
        {
          let text = Entities.resolved(String(element[element.index(after: open)..<close]))
          words.append(Word(text: text, box: Self.box(element)))
        }
      } else if element.hasPrefix("<line ") {
        box = Self.box(element)
        words = []
      } else if element.hasPrefix("</line>") {
        if let box { add(words, box) }
        box = nil
      } else if element.hasPrefix("<block ") {
        if let box = Self.box(element), !pages.isEmpty {
          pages[pages.count - 1].groups.append(Group(box: box, lines: []))
        }
      } else if element.hasPrefix("<page ") {
        let size = Self.numbers(element)
        if size.count == 2 { pages.append(Page(width: size[0], height: size[1])) }
      } else if pages.isEmpty {
        note(element)
      }
    }
    for index in pages.indices {
      pages[index].groups.removeAll { $0.lines.isEmpty }
      pages[index].turnIfFromRight()
    }
  }

  private struct Word {
    var text: String
    var box: Box?
  }

  private mutating func add(_ words: [Word], _ box: Box) {
    let line = PDFMarks.isUpright(box) ? Self.upright(words) : Self.line(words)
    guard line.contains(where: { !$0.isWhitespace }), let page = pages.indices.last,
      let group = pages[page].groups.indices.last
    else { return }
    pages[page].groups[group].lines.append(Line(box: box, text: line))
  }

  private static func upright(_ words: [Word]) -> String {
    words.map(\.text).joined(separator: " ")
  }

  /// The words with spaces between them; what is raised or lowered beside one is set apart from it.
  private static func line(_ words: [Word]) -> String {
    let texts = words.map(\.text)
    let logical = PDFDirection.logical(texts)
    guard logical == texts else { return logical.joined(separator: " ") }
    let tallest = words.compactMap(\.box).max { $0.height < $1.height }
    var line = ""
    var last: Box?
    for word in words {
      var text = " " + word.text
      if let box = word.box, let last, let tallest, box.height < tallest.height * 0.9,
        abs(box.left - last.right) < tallest.height * 0.15
      {
        let isRaised = box.top + box.bottom < tallest.top + tallest.bottom
        let isSmall = box.height < tallest.height * 0.8
        text =
          (isSmall
            ? RaisedText.written(word.text, isRaised: isRaised, behind: line.utf8.last) : nil)
          ?? (isSmallCapitals(word.text, box, behind: last, in: line) ? word.text : text)
      }
      line += line.isEmpty ? word.text : text
      last = word.box
    }
    return line
  }

  /// Whether a word is the rest of one in small capitals, whose first letter is larger.
  private static func isSmallCapitals(
    _ word: String,
    _ box: Box,
    behind last: Box,
    in line: String
  ) -> Bool {
    let first = line.split(separator: " ").last ?? ""
    return first.count == 1 && first.first?.isUppercase == true
      && word.allSatisfy { $0.isUppercase || !$0.isLetter && !$0.isNumber }
      && box.height < last.height * 0.9 && abs(box.left - last.right) < last.height * 0.1
  }

  /// The numbers in the attributes of an element, in their order.
  private static func numbers(_ element: Substring) -> [Double] {
    let tag = element.prefix { $0 != ">" }
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).compactMap { Double(parts[$0]) }
      .filter(\.isFinite)
  }

  private static func box(_ element: Substring) -> Box? {
    let numbers = numbers(element)
    guard numbers.count == 4 else { return nil }
    return Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }

  // MARK: - Properties

  private mutating func note(_ element: Substring) {
    if element.hasPrefix("<title>") {
      let title = Entities.resolved(String(element.dropFirst(7).prefix { $0 != "<" }))
      properties.title = DocumentProperties.title(title)
    } else if element.hasPrefix("<meta name=\"Author\"") {
      properties.byline = Self.content(element).map(DocumentProperties.authors) ?? []
    } else if element.hasPrefix("<meta name=\"CreationDate\"") {
      properties.published = Self.content(element).flatMap { PartialDate($0.prefix(10)) }
    }
  }

  private static func content(_ element: Substring) -> String? {
    let parts = element.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 3 ? Entities.resolved(String(parts[3])) : nil
  }
}
