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
  /// Whether a `<style>` is open.
  private var isInStyle = false
  private var styles = StyleRules()

  private init() {}

  /// Has a page parsed that has no NUL in it.
  static func parse(_ bytes: [UInt8]) -> PageEvents {
    let page = PageEvents()
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
    let format = list.map { self.format(of: Self.bytes(name), $0) } ?? StyleRules.Format()
    if let element = format.element {
      element.withUTF8Buffer { builder.openElement($0) }
    } else {
      builder.openElement(Self.bytes(name))
    }
    isInStyle = Self.isName(name, "style")
    isInData = false
    // The library believes that these go on until somebody ends them.
    defer { if Self.isVoid(name) { builder.closeElement() } }
    if format.isHidden { builder.addAttribute("hidden", value: "") }
    guard var list else { return }
    while let attribute = list[0] {
      let value = list[1].map(Self.bytes) ?? UnsafeBufferPointer(start: nil, count: 0)
      builder.addAttribute(Self.bytes(attribute), value: value)
      attributes += 1
      if Self.isData(value) { isInData = true }
      list += 2
    }
  }

  /// How the styles of the page have the text of an element in a line written.
  private func format(
    of name: UnsafeBufferPointer<UInt8>,
    _ list: UnsafeMutablePointer<Bytes?>
  ) -> StyleRules.Format {
    guard name.count == 4, name.elementsEqual("span".utf8) || name.elementsEqual("font".utf8) else {
      return StyleRules.Format()
    }
    var classes: String?
    var style: String?
    var list = list
    while let attribute = list[0] {
      if let value = list[1] {
        if !styles.isEmpty, Self.isName(attribute, "class") { classes = String(cString: value) }
        if Self.isName(attribute, "style") { style = String(cString: value) }
      }
      list += 2
    }
    return classes == nil && style == nil
      ? StyleRules.Format() : styles.format(classes: classes, style: style)
  }

  private func close(_ name: Bytes?) {
    guard outcome == .whole, let name, !Self.isVoid(name) else { return }
    isInData = false
    isInStyle = false
    builder.closeElement()
  }

  private func addText(_ text: Bytes?, count: Int32) {
    guard outcome == .whole else { return }
    builder.addText(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  private func addRaw(_ text: Bytes?, count: Int32) {
    if isInStyle, let text {
      styles.add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
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
