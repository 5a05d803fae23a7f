import OrderedJSON
import TextReading

/// Files that hold an article beside other things, and are no text that a person would read.
enum ContainerKind {
  /// What a file is that is named and not read, with what to do.
  static func refusal(of bytes: [UInt8]) -> (name: String, remedy: String)? {
    let start = bytes.prefix(4096)
    if start.starts(with: "bplist00".utf8), contains(bytes, "WebMainResource") {
      return (
        "a web archive of Safari",
        "Open it in Safari, save it as “Page Source”, and open that."
      )
    }
    let text = String(decoding: start.filter { $0 > 0 && $0 < 0x80 }, as: UTF8.self)
    if text.includes("http://www.w3.org/ns/ttml") || text.includes("http://www.w3.org/2006/10/ttaf")
    {
      return ("subtitles in TTML", "Save them as .srt or .vtt, and open that.")
    }
    if text.includes("<office:document ") {
      return (
        "an OpenDocument text in one file of XML",
        "Save it as .odt: soffice --headless --convert-to odt FILE, or in an office program."
      )
    }
    if text.includes("<pkg:package ") || text.includes("<w:wordDocument ") {
      return (
        "a Word document in one file of XML",
        "Save it as .docx: soffice --headless --convert-to docx FILE, or in an office program."
      )
    }
    if bytes.starts(with: "From ".utf8), isMailbox(bytes) {
      return (
        "a mailbox of several e-mails",
        "Save the one that you mean as .eml, and open that."
      )
    }
    if text.hasPrefix("BEGIN:VCALENDAR") {
      return ("a calendar", "Copy the text of the entry into a .txt file, and open that.")
    }
    if text.hasPrefix("[Script Info]") {
      return ("subtitles for SubStation Alpha", "Save them as .srt or .vtt, and open that.")
    }
    return nil
  }

  /// Whether another e-mail follows the first (RFC 4155): `From ` behind an empty line, with a head below.
  private static func isMailbox(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...].filter { $0 != 0x0D }[...]
    while let mark = rest.firstOccurrence(of: Array("\n\nFrom ".utf8)) {
      rest = rest[mark.upperBound...]
      let below = rest.drop { $0 != 0x0A }.dropFirst()
      let name = below.prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
      if !name.isEmpty, below[name.endIndex...].first == UInt8(ascii: ":") { return true }
    }
    return false
  }

  /// An old office document by what is in it ([MS-CFB]).
  static func oldDocument(_ bytes: [UInt8]) -> (name: String, remedy: String) {
    if contains(bytes, wide: "__properties_version1.0") {
      return ("a message of Outlook", "Save it there as .eml or as text, and open that.")
    }
    if contains(bytes, wide: "WordDocument") {
      return (
        "a Word document of before 2007",
        "Save it as .docx: soffice --headless --convert-to docx FILE, or in an office program."
      )
    }
    return (
      "an old office document",
      "Open it in an office program, save it as .docx or .odt, and open that."
    )
  }

  private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    bytes[...].firstOccurrence(of: Array(word.utf8)) != nil
  }

  /// Names in the old container are in UTF-16.
  private static func contains(_ bytes: [UInt8], wide word: String) -> Bool {
    bytes.prefix(1 << 22).firstOccurrence(of: word.utf8.flatMap { [$0, 0] }) != nil
  }
}
