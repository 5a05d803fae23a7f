import TextReading

/// Lines that a program wrote for itself: moments, addresses of pictures, the place in a gallery,
/// placeholders that were never filled.
enum MachineText {
  private static let longest = 400

  /// Whether a text is nothing else.
  ///
  /// `text`: UTF-8 without white space at its ends.
  static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= longest
      && (isMoment(text) || isMailDate(text) || isPicture(text) || isPlaceholder(text)
        || isEnclosed(text) || isCounter(text))
  }

  /// `2024-05-14T06:30:00.000Z`.
  private static func isMoment(_ text: ArraySlice<UInt8>) -> Bool {
    let pattern = Array("0000-00-00T00:00".utf8)
    guard text.count >= pattern.count, text.count <= 32 else { return false }
    for (byte, wanted) in zip(text, pattern) {
      guard wanted == UInt8(ascii: "0") ? byte.isASCIIDigit : byte == wanted else { return false }
    }
    return text.dropFirst(pattern.count).allSatisfy { $0.isASCIIDigit || ":.+-Z".utf8.contains($0) }
  }

  /// `Tue, 14 May 2024 06:30:00 GMT`: what HTTP, mail and feeds call a moment.
  private static func isMailDate(_ text: ArraySlice<UInt8>) -> Bool {
    guard (24...32).contains(text.count) else { return false }
    let words = text.split(separator: 0x20)
    guard words.count == 6, words[0].count == 4, words[0].last == UInt8(ascii: ","),
      words[1].allSatisfy(\.isASCIIDigit), words[2].count == 3,
      words[2].allSatisfy(\.isASCIILetter),
      words[3].count == 4, words[3].allSatisfy(\.isASCIIDigit)
    else { return false }
    return words[4].count == 8 && words[4].allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
  }

  /// `1 / 3`: which picture of a gallery is shown.
  private static func isCounter(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.prefix(12).split(separator: 0x20)
    return text.count < 12 && words.count == 3 && words[1].elementsEqual([UInt8(ascii: "/")])
      && words[0].allSatisfy(\.isASCIIDigit) && words[2].allSatisfy(\.isASCIIDigit)
  }

  /// `%%AD_MID%%`, `[[nid:2234]]`, `[embed]https://video.example/9[/embed]`: one word in two marks.
  private static func isEnclosed(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 4, !text.contains(where: { $0 <= 0x20 }) else { return false }
    if text.starts(with: "%%".utf8) { return text.suffix(2).elementsEqual("%%".utf8) }
    if text.starts(with: "[[".utf8) {
      return text.suffix(2).elementsEqual("]]".utf8) && text.contains(UInt8(ascii: ":"))
    }
    guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    let name = text[text.startIndex + 1..<close]
    let end = [UInt8(ascii: "["), UInt8(ascii: "/")] + name + [UInt8(ascii: "]")]
    return !name.isEmpty && name.allSatisfy(\.isASCIILetter)
      && text.suffix(end.count).elementsEqual(end)
  }

  private static let endings: [[UInt8]] = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".mp4", ".mp3", ".m3u8",
  ].map { Array($0.utf8) }

  /// `https://img.example/2024/quay-1200x800.jpg`, `/images/quay.webp`.
  private static func isPicture(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: "http".utf8) || text.first == UInt8(ascii: "/"),
      !text.contains(where: { $0 <= 0x20 })
    else { return false }
    let path = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }.map(\.lowered)
    return endings.contains { path.suffix($0.count).elementsEqual($0) }
  }

  /// `[vc_row][vc_column width="1/2"]`, `{{ad-slot-3}}`.
  private static func isPlaceholder(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    guard let first = rest.first, "[{".utf8.contains(first) else { return false }
    while let first = rest.first {
      if first <= 0x20 {
        rest.removeFirst()
      } else if let end = shortcodeEnd(rest) ?? templateEnd(rest) {
        rest = rest[end...]
      } else {
        return false
      }
    }
    return true
  }

  /// The end of `[name key="value"]` or `[/name]`; nil for `[1]` and `[…]`.
  private static func shortcodeEnd(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let inner = text[text.startIndex + 1..<close]
    let name = inner.drop { $0 == UInt8(ascii: "/") }
    guard let first = name.first, first.isASCIILower else { return nil }
    let isCode =
      inner.first == UInt8(ascii: "/") || inner.contains(UInt8(ascii: "="))
      || name.prefix { $0 > 0x20 }.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    return isCode ? close + 1 : nil
  }

  /// The end of `{{name}}` or `{% name %}`.
  private static func templateEnd(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= 4, text.first == UInt8(ascii: "{"),
      "{%".utf8.contains(text[text.startIndex + 1])
    else { return nil }
    let close = text.firstIndex(of: UInt8(ascii: "}"))
    return close.map { end in
      end + 1 < text.endIndex && text[end + 1] == UInt8(ascii: "}") ? end + 2 : end + 1
    }
  }

  private static let captionStart = Array("[caption ".utf8)
  private static let captionEnd = Array("[/caption]".utf8)

  /// The caption in `[caption id="…"]The quay in May[/caption]`; nil for any other text.
  static func caption(in text: ArraySlice<UInt8>) -> Range<Int>? {
    guard text.starts(with: captionStart), text.suffix(captionEnd.count).elementsEqual(captionEnd),
      let close = text.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < text.endIndex - captionEnd.count
    else { return nil }
    return close + 1..<text.endIndex - captionEnd.count
  }
}
