import FoundationEssentials
import OrderedJSON
import TestSupport

/// Texts that mean something to a reader of Markdown.
enum HostileText {
  private static let fragments: [String] = [
    "\\", "`", "```", "*", "**", "_", "__", "~", "~~", "~~~", "#", "##", "-", "--", "---", "+", "=",
    "===", ">", "<", "|", "||", "!", "&", "&amp;", "&#35;", "&#x3c;", "&lt;b&gt;", "[", "]", "(",
    ")",
    "{", "}", "[x](y)", "![i](u)", "[^1]", "[^1]: ", "[a]: http://b", "[ ]", "[x]", "- [x] ", "1.",
    "1)", "12. ", "1234567890. ", "$", "$$", "^", ":", "://", "//", "/", ".", "@", "www.", "WWW.",
    "www.x.com", "http://", "https://x.org/a_b", "ftp://h", "mailto:", "a@b.c", "x.y+z@b-c.d_e.f",
    "xmpp:a@b.c", "@@", "a@b@c.d", "<b>", "</b>", "<!--", "-->", "<script>", "<https://x.y>",
    "<a@b.c>", "<?x?>", "<![CDATA[", ":smile:", "#123", "\"", "'", "-- |", "| --- |", "|---|---|",
    ":-:", "---|", "a", "b", "word", "1", "é", "日本", "\u{A0}", "\u{3000}", "\u{2003}", "😀",
    "e\u{301}",
    "\u{202E}", "\u{2028}", "\u{85}", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{FFFD}", "\u{200D}", "\t",
    " ", "  ", "    ", "\n", "\n", "\n\n", "\r\n", "\r", "\n    ", "\n\t", "\\\n", "  \n", "…", "“",
    "«",
  ]

  /// Returns a text of up to a dozen pieces, the same for the same state of the generator.
  static func random(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...12, using: &generator))
      .map { _ in fragments.randomElement(using: &generator) ?? "" }
      .joined()
  }

  /// Each fragment alone, and each before and behind a word.
  static let plain: [String] = fragments.flatMap {
    [$0, $0 + "x y", "x " + $0, $0 + " z", "x" + $0]
  }

  /// A collection of strings that have broken programs; empty where it is not there.
  ///
  /// It is no part of the project: it is looked for in the folder that FACTDESK_SHARED names, else
  /// in `shared` beside the checkout.
  static let naughty: [String] = {
    let shared =
      ProcessInfo.processInfo.environment["FACTDESK_SHARED"] ?? ProjectFolder.path + "/../shared"
    let bytes = GoldenFile.read(shared + "/data/naughty-strings/blns.json") ?? []
    guard case .array(let values)? = try? JSONParser.parse(bytes) else { return [] }
    return values.compactMap { value in
      if case .string(let text) = value { text } else { nil }
    }
  }()
}
