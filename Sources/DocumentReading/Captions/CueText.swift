import ArticleReading
import TextReading

/// Takes tags and entities off a line of a cue: `<v Jane>`, `<c.yellow>`, `<00:01.400>`, `{\an8}`.
struct CueText {
  /// The pieces of the line, each with the voice that it is tagged with.
  private(set) var lines: [Cue.Line] = []
  /// The voice that is still open at the end of the line.
  private(set) var voice: String?

  /// `voice`: The one that is open from the line before.
  init(_ line: Substring, voice: String?) {
    self.voice = voice
    var text = ""
    var rest = line
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"), Self.isTag(rest[..<end].dropFirst())
      {
        take(tag: rest[..<end].dropFirst(), &text)
        rest = rest[end...].dropFirst()
      } else if character == "{", rest.dropFirst().first == "\\", let end = rest.firstIndex(of: "}")
      {
        rest = rest[end...].dropFirst()
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    add(text)
  }

  /// Letters, a slash or a time; anything else is text with a sign for “less”.
  private static func isTag(_ tag: Substring) -> Bool {
    guard let first = tag.first else { return false }
    return first == "/" || first.isLetter || first.isNumber && tag.contains(":")
  }

  private mutating func take(tag: Substring, _ text: inout String) {
    let name = tag.prefix { !$0.isWhitespace && $0 != "." }
    if name == "v" {
      add(text)
      text = ""
      let annotation = tag.drop { !$0.isWhitespace }.split(whereSeparator: \.isWhitespace)
      voice = annotation.isEmpty ? nil : Entities.resolved(annotation.joined(separator: " "))
    } else if name == "/v" {
      add(text)
      text = ""
      voice = nil
    } else if name == "br" || name == "br/" {
      text.append(" ")
    }
  }

  private mutating func add(_ text: String) {
    let plain = Entities.resolved(text).unicodeScalars.filter { !Self.unseen.contains($0.value) }
    let words = String(String.UnicodeScalarView(plain)).split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return }
    lines.append(Cue.Line(text: words.joined(separator: " "), voice: voice))
  }

  /// Zero-width spaces and marks of direction.
  private static let unseen: Set<UInt32> = [0x200B, 0x200E, 0x200F, 0xFEFF]
}
