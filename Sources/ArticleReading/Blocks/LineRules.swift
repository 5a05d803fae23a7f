import FactModel
import TextReading

/// Rules that need nothing but one line: list items, quotations, table rows, furniture, credits.
enum LineRules {
  /// The kind that the line shows by itself; nil for everything else.
  static func kind(of line: Line, _ scan: UTF8Scan) -> BlockKind? {
    if isFurniture(line, scan) { return .furniture }
    if isCredit(line, scan) { return .credit }
    if endsWithCredit(line, scan) { return .caption }
    if isTableRow(line, scan) { return .tableRow }
    if isQuotation(line, scan) { return .quotation }
    if isListItem(line, scan) { return .listItem }
    return nil
  }

  /// Whether a line starts a block of its own inside a hard-wrapped text.
  static func startsItem(_ line: Line, _ scan: UTF8Scan) -> Bool {
    isListItem(line, scan) || isQuotation(line, scan) || isTableRow(line, scan)
  }

  /// Whether a line is set in as code and tables are: four columns or a tab.
  static func isIndented(_ line: Line, _ scan: UTF8Scan) -> Bool {
    line.range.lowerBound - line.rawStart > 0 && line.indentation(scan) >= 4
  }

  // MARK: - Marks at the start

  /// `- `, `* `, `• `, `– `, `1. `, `12) `, `a) `, `(iv) ` and text after it.
  static func isListItem(_ line: Line, _ scan: UTF8Scan) -> Bool {
    let end = line.range.upperBound
    var position = line.range.lowerBound
    let (value, length) = scan.scalar(at: position, before: end)
    if isBullet(value) { return isGap(position + length, scan, before: end) }
    let isBracketed = value == UInt32(UInt8(ascii: "("))
    if isBracketed { position += 1 }
    let first = position
    while position < end, position - first < 4, scan.bytes[position].isASCIIDigit { position += 1 }
    let hasDigits = position > first
    if !hasDigits, scan.byte(position, before: end).isASCIILower { position += 1 }
    guard position > first, position - first <= 3 else { return false }
    let mark = scan.byte(position, before: end)
    let isMark = mark == UInt8(ascii: ")") || hasDigits && !isBracketed && mark == UInt8(ascii: ".")
    guard isMark, isGap(position + 1, scan, before: end) else { return false }
    // “5. März 2024” is a date.
    return mark != UInt8(ascii: ".") || !startsWithDate(line.range, scan)
  }

  private static let longestDate = 40

  private static func startsWithDate(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    let end = min(range.upperBound, range.lowerBound + longestDate)
    var reader = DateReader(range.lowerBound..<end, scan)
    return reader.statedDate() != nil
  }

  /// `-`, `*`, `+`, `•`, `‣`, `▪`, `●`, `·`, `–`.
  private static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2A, 0x2B, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x00B7, 0x2013: true
    default: false
    }
  }

  /// White space with text after it.
  private static func isGap(_ offset: Int, _ scan: UTF8Scan, before end: Int) -> Bool {
    offset < end && scan.whiteSpaceLength(at: offset, before: end) > 0
  }

  /// `> ` before the text.
  static func isQuotation(_ line: Line, _ scan: UTF8Scan) -> Bool {
    let start = line.range.lowerBound
    guard scan.bytes[start] == UInt8(ascii: ">") else { return false }
    let next = scan.byte(start + 1, before: line.range.upperBound)
    return next == 0x20 || next == UInt8(ascii: ">")
  }

  /// `| a | b |`, or at least two tabs between cells.
  static func isTableRow(_ line: Line, _ scan: UTF8Scan) -> Bool {
    let range = line.range
    guard range.count >= 3, range.count < 10_000 else { return false }
    let bar = UInt8(ascii: "|")
    if scan.bytes[range.lowerBound] == bar, scan.bytes[range.upperBound - 1] == bar { return true }
    guard line.hasTab else { return false }
    var tabs = 0
    var previous: UInt8 = 0
    for offset in range {
      let byte = scan.bytes[offset]
      if byte == UInt8(ascii: "\t"), previous != byte { tabs += 1 }
      previous = byte
    }
    return tabs >= 2
  }

  // MARK: - What is not the article

  private static let litter = [
    "<!--", "!--", "<script", "</script", "<style", "window.datalayer", "gtag(", "googletag.",
    "function gtag",
  ]

  /// Lines that a page puts between the paragraphs; the whole line, or the start of a short one.
  private static let pageWords = [
    "advertisement", "advertisements", "sponsored content", "share this", "share on facebook",
    "share on twitter", "share via", "share", "tweet", "print this", "email this", "copy link",
    "follow us", "skip to content", "skip to main content", "jump to navigation",
    "continue reading", "story continues below", "article continues", "scroll to continue",
    "loading...", "back to top", "view comments", "leave a comment", "leave a reply",
    "sign up for", "subscribe", "log in", "sign in", "photo", "image", "video",
  ]
  private static let linkWords = [
    "read more:", "read also:", "also read:", "see also:", "more on this story", "related:",
    "related articles", "related stories", "related posts", "recommended:", "recommended reading",
    "watch:", "listen:", "tags:", "filed under", "click here", "you may also like",
    "you might also like", "don't miss:", "our standards:",
  ]

  static func isFurniture(_ line: Line, _ scan: UTF8Scan) -> Bool {
    let text = Phrase(line.range, scan)
    if litter.contains(where: text.starts) { return true }
    if text.isShort(200), text.ends("rights reserved.") || text.ends("rights reserved") {
      return true
    }
    if isSeparator(line, scan) { return true }
    if text.isShort(160), linkWords.contains(where: text.starts) { return true }
    return text.isShort(60) && !text.endsLikeSentence
      && pageWords.contains {
        text.starts($0) && (text.count == $0.utf8.count || $0.utf8.count > 6)
      }
  }

  /// Whether a line is a row of stars, hyphens or the like between two parts of a text.
  private static func isSeparator(_ line: Line, _ scan: UTF8Scan) -> Bool {
    line.range.count >= 3 && line.range.count <= 200
      && line.range.allSatisfy { isSeparatorByte(scan.bytes[$0]) }
  }

  private static func isSeparatorByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "~"), UInt8(ascii: "#"), 0x20:
      true
    default: false
    }
  }

  // MARK: - Pictures

  private static let creditWords = [
    "image source:", "image credit:", "image credits:", "image:", "image by ", "photo:", "photos:",
    "photo by ", "photos by ", "photo credit:", "photo courtesy", "photo source:", "photograph:",
    "photograph by ", "photography by ", "picture:", "picture credit:", "picture by ", "credit:",
    "credits:", "(photo:", "(photo by ", "(image:", "(credit:", "[photo", "illustration:",
    "illustration by ", "video:", "video by ", "graphic:", "source: getty", "source: reuters",
    "courtesy of ", "reporting by ", "additional reporting by ", "(reporting by ", "editing by ",
    "getty images", "ap photo", "©",
  ]

  /// How a photographer and an agency are named without a label.
  private static let creditEnds = [
    "/getty images", "via getty images", "/reuters", "/afp", "/ap", "/ap photo", "/shutterstock",
    "/istock", "/bloomberg", "/epa", "/pa wire", "via ap", "via reuters", "via shutterstock",
  ]

  static func isCredit(_ line: Line, _ scan: UTF8Scan) -> Bool {
    let text = Phrase(line.range, scan)
    if text.isShort(100), creditEnds.contains(where: text.ends) { return true }
    guard text.isShort(160), creditWords.contains(where: text.starts) else { return false }
    // “Photos: what the flood left behind.” is a sentence; “(Photo by Jane Doe.)” is not.
    return !text.endsLikeSentence || text.ends("inc.") || text.ends(".)")
  }

  private static let creditTails = ["(photo by ", "(photo:", "(image:", "(credit:", "(ap photo"]

  /// A caption with its credit in brackets at the end.
  private static func endsWithCredit(_ line: Line, _ scan: UTF8Scan) -> Bool {
    let text = Phrase(line.range, scan)
    return text.isShort(500) && (text.ends(")") || text.ends("]"))
      && creditTails.contains { text.hasTail(from: $0) }
  }
}
