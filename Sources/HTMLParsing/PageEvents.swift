import ArticleReading
import CLibXML2
import Glibc

/// Takes what libxml2 finds in a page and puts the tree together from it.
///
/// The library checks names and ends of elements against everything that is open, so a page can be
/// made that takes it hours; the number of nodes and the time are limited.
final class PageEvents {
  enum Outcome {
    case whole
    case stopped
    case noMemory
  }

  /// Far above real pages (the longest have 100,000), far below what memory allows.
  private static let mostNodes = 2_000_000
  private static let mostAttributes = 4_000_000
  private static let mostSeconds = 4.0
  /// The clock is looked at after so many events.
  private static let clockInterval = 1024

  private(set) var outcome = Outcome.whole
  private var builder = MarkupBuilder()
  private var parser: OpaquePointer?
  private var nodes = 0
  private var attributes = 0
  private var eventsToClock = clockInterval
  private let deadline = PageEvents.now() + mostSeconds
  /// Whether the script that is open holds data about the page.
  private var isInData = false
  private let styles: StyleRules
  /// The elements that are open, the outermost first.
  private var elements: [OpenElement] = []
  private var aid = Aid.none

  /// Where the brackets around an aid to reading stand.
  private enum Aid {
    case none
    /// The page has them itself.
    case bracketed
    case waiting
    case open
  }

  private init(_ styles: StyleRules) {
    self.styles = styles
  }

  /// Has a page parsed that has no NUL in it.
  static func parse(_ bytes: [UInt8], styles: StyleRules) -> PageEvents {
    let page = PageEvents(styles)
    page.builder.reserve(bytes: bytes.count)
    var events = factdesk_xml2_events(
      open: { PageEvents.at($0)?.open($1, $2) },
      close: { PageEvents.at($0)?.close($1) },
      text: { PageEvents.at($0)?.addText($1, count: $2) },
      raw: { PageEvents.at($0)?.addRaw($1, count: $2) },
      error: { PageEvents.at($0)?.tick() }
    )
    bytes.withUnsafeBytes { buffer in
      let parser = factdesk_xml2_open(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(buffer.count),
        &events,
        Unmanaged.passUnretained(page).toOpaque()
      )
      guard let parser else {
        page.outcome = bytes.isEmpty ? .whole : .noMemory
        return
      }
      page.parser = parser
      factdesk_xml2_run(parser)
      factdesk_xml2_close(parser)
    }
    return page
  }

  /// The tree; to be called once.
  func finish() -> MarkupTree {
    var whole = MarkupBuilder()
    swap(&whole, &builder)
    return whole.finish()
  }

  private static func at(_ place: UnsafeMutableRawPointer?) -> PageEvents? {
    place.map { Unmanaged<PageEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  // MARK: - Events

  private typealias Bytes = UnsafePointer<UInt8>

  private func open(_ name: Bytes?, _ list: UnsafeMutablePointer<Bytes?>?) {
    guard outcome == .whole, let name else { return }
    nodes += 1
    tick()
    let element = String(cString: name)
    if elements.last?.isForeign == true, OpenElement.ending.contains(element) { endDrawing() }
    if element == "p", let player = openPlayer { endPlayer(from: player) }
    let isInLine = MarkupTag(name: Self.bytes(name)).isInLine
    let format = enter(element, list, isInLine: isInLine)
    if element == "span" || element == "font", let other = format.element {
      other.withUTF8Buffer { builder.openElement($0) }
    } else {
      builder.openElement(Self.bytes(name))
    }
    isInData = false
    // The library believes that these go on until somebody ends them.
    defer { if Self.isVoid(name) { leave() } }
    if format.isHidden == true, isInLine || !format.isFaint, element != "body" {
      builder.addAttribute("hidden", value: "")
    }
    guard var list else { return }
    while let attribute = list[0] {
      let value = list[1].map(Self.bytes) ?? UnsafeBufferPointer(start: nil, count: 0)
      builder.addAttribute(Self.bytes(attribute), value: value)
      attributes += 1
      if Self.isData(value) { isInData = true }
      list += 2
    }
  }

  /// The attributes that styles ask for.
  private func styleNames(
    _ list: UnsafeMutablePointer<Bytes?>?
  ) -> (classes: String?, id: String?, style: String?) {
    var names: (classes: String?, id: String?, style: String?)
    guard var list else { return names }
    while let attribute = list[0] {
      if let value = list[1] {
        if Self.isName(attribute, "style") {
          names.style = String(cString: value)
        } else if !styles.isEmpty {
          if Self.isName(attribute, "class") { names.classes = String(cString: value) }
          if Self.isName(attribute, "id") { names.id = String(cString: value) }
        }
      }
      list += 2
    }
    return names
  }

  // MARK: - Open elements

  /// Returns how the styles of the page and its own have the text of an element written.
  private func enter(
    _ name: String,
    _ list: UnsafeMutablePointer<Bytes?>?,
    isInLine: Bool
  ) -> StyleRules.Format {
    var element = OpenElement(name, in: elements.last)
    let (classes, id, style) = styleNames(list)
    element.names = StyleRules.names(classes: classes, id: id)
    let format =
      element.names.isEmpty && style == nil
      ? StyleRules.Format() : styles.format(of: element, in: elements, style: style)
    element.isSpaced = isInLine && format.isBlock
    if element.isSpaced { builder.addText(" ") }
    if element.isAid { aid = aid == .bracketed ? .bracketed : .waiting }
    elements.append(element)
    return format
  }

  private func leave(_ name: String = "") {
    guard let element = elements.popLast(), element.isAlive else { return }
    if element.isAid {
      if aid == .open { builder.addText("）") }
      aid = .none
    }
    // The page has brackets for those who see no aids above the line.
    if name == "rp" { aid = .bracketed } else if name == "ruby" { aid = .none }
    builder.closeElement()
    if element.isSpaced { builder.addText(" ") }
  }

  /// Ends the drawing or formula that is open, as browsers do before an element of HTML.
  private func endDrawing() {
    for index in elements.indices.reversed() {
      guard elements[index].isForeign else { return }
      if elements[index].isAlive { builder.closeElement() }
      elements[index].isAlive = false
      elements[index].isForeign = false
    }
  }

  /// The paragraph with a player in it that nobody ended: a new paragraph ends both, as in browsers.
  private var openPlayer: Int? {
    var hasPlayer = false
    for index in elements.indices.reversed().prefix(Self.playerDepth) where elements[index].isAlive
    {
      switch elements[index].name {
      case "video", "audio": hasPlayer = true
      case "p": return hasPlayer ? index : nil
      case "td", "th", "object", "button", "caption", "table", "template": return nil
      default: break
      }
    }
    return nil
  }

  private static let playerDepth = 8

  private func endPlayer(from paragraph: Int) {
    for index in elements.indices[paragraph...].reversed() where elements[index].isAlive {
      builder.closeElement()
      elements[index].isAlive = false
    }
  }

  private func close(_ name: Bytes?) {
    guard outcome == .whole, let name, !Self.isVoid(name) else { return }
    isInData = false
    leave(String(cString: name))
  }

  private func addText(_ text: Bytes?, count: Int32) {
    guard outcome == .whole else { return }
    let bytes = UnsafeBufferPointer(start: text, count: Int(count))
    if aid == .waiting || aid == .bracketed, bytes.contains(where: { $0 > 0x20 }) {
      if aid == .waiting { builder.addText("（") }
      aid = aid == .waiting ? .open : .none
    }
    builder.addText(bytes)
  }

  private func addRaw(_ text: Bytes?, count: Int32) {
    guard isInData else { return }
    addText(text, count: count)
  }

  private func tick() {
    eventsToClock -= 1
    guard eventsToClock == 0 || nodes > Self.mostNodes || attributes > Self.mostAttributes
    else { return }
    eventsToClock = Self.clockInterval
    if nodes > Self.mostNodes || attributes > Self.mostAttributes || Self.now() > deadline {
      outcome = .stopped
      factdesk_xml2_stop(parser)
    }
  }

  // MARK: - Bytes

  private static func bytes(_ text: Bytes) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text, count: strlen(text))
  }

  private static let voids: [StaticString] = ["embed", "keygen", "param", "source", "track", "wbr"]

  /// Whether an element has no content by the standard, which the library does not know.
  private static func isVoid(_ name: Bytes) -> Bool {
    voids.contains { isName(name, $0) }
  }

  private static func isName(_ name: Bytes, _ wanted: StaticString) -> Bool {
    strcmp(
      UnsafePointer(OpaquePointer(name)),
      wanted.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { $0 }
    ) == 0
  }

  private static let dataType: StaticString = "application/ld+json"

  private static func isData(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.count >= dataType.utf8CodeUnitCount
      && dataType.withUTF8Buffer { wanted in
        zip(value, wanted).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      }
  }
}
