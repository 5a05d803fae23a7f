import FactModel
import Glibc
import TestSupport
import Testing

@testable import ArticleReading

/// Expects blocks and sentences in order and inside bounds, every code point that is not white
/// space in exactly one of each, and labels that are unique.
func expectWholeCover(
  _ article: ReadArticle,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let isSpace = article.text.string.unicodeScalars.map(\.properties.isWhitespace)
  var position = 0
  var failures: [String] = []
  func skip(to start: Int, _ what: String) {
    if start < position || start > isSpace.count {
      failures.append("\(what) at \(start), expected after \(position)")
    } else if !isSpace[position..<start].allSatisfy({ $0 }) {
      failures.append("text before \(what) at \(start) belongs to none")
    }
    position = start
  }
  for block in article.blocks {
    skip(to: block.range.lowerBound, "block")
    if block.range.isEmpty { failures.append("empty block at \(position)") }
    for sentence in block.sentences {
      skip(to: sentence.lowerBound, "sentence")
      if sentence.isEmpty { failures.append("empty sentence at \(position)") }
      position = sentence.upperBound
      if isSpace[sentence.lowerBound] || isSpace[position - 1] {
        failures.append("white space around the sentence at \(sentence.lowerBound)")
      }
    }
    if position != block.range.upperBound { failures.append("block ends at \(block.range)") }
    position = block.range.upperBound
  }
  skip(to: isSpace.count, "end")
  let labels = article.blocks.compactMap(\.label)
  if Set(labels).count != labels.count { failures.append("a label is there twice") }
  #expect(failures.isEmpty, sourceLocation: sourceLocation)
}

/// The bytes of a file; empty when it cannot be read.
func bytes(ofFile path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

struct CoverTests {
  private static let parts = [
    "a", "The", "word", "U.S.", "Dr.", "p.m.", "3.5", "1.", "I", "“", "”", "\"", "'", "(", ")", "[",
    "]", "[1]", ".", "!", "?", "…", "...", ",", ";", ":", ":)", "—", "--", "-", "•", ">", "|", "\n",
    "\n\n", "\r\n", "\r", "\t", " ", "  ", "\u{A0}", "\u{2028}", "\u{3000}", "\u{85}", "。", "！",
    "।", "؟", "é", "e\u{301}", "🇨🇳", "👩‍👧", "\u{200B}", "\u{FEFF}", "\u{1B}[31m", "By Jane Doe",
    "January 30, 2024", "Photo: AP", "Advertisement", "Updated:", "said", "    ", "© Reuters",
    "MR. KIM:", "\nMR. KIM: ", "\nQ: ", "\nA. ", "(Applause.)", "\n[00:01:02] LEE: ", "\nMORE\n",
    "\n-30-\n", "SEOUL, Jan 30 (Reuters) - ", "PARIS — ", "\n-- \n", "On Monday Jane wrote:\n> ",
    "From: Jane Doe <j@example.org>\nSubject: A flood\n\n", "-----Original Message-----",
    "A Heading That Stands Alone", "This is a whole sentence that is long enough to be prose. ",
  ]

  @Test(arguments: 0..<300)
  func coversRandomTexts(_ seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...120, using: &generator)
    let gap = seed % 3 == 0 ? "" : " "
    let text =
      "x"
      + (0..<count).map { _ in Self.parts.randomElement(using: &generator) ?? "" }
      .joined(separator: gap)
    try expectWholeCover(read(text))
  }

  @Test(arguments: 0..<100)
  func survivesRandomBytes(_ seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed) &+ 1_000_000)
    let lowest: UInt8 = seed % 2 == 0 ? 0 : 0x20
    let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
      UInt8.random(in: lowest...255, using: &generator)
    }
    if let article = try? PlainTextReader.read(bytes, name: nil) { expectWholeCover(article) }
  }

  static let naughtyStrings: String = {
    let shared = getenv("FACTDESK_SHARED").map { String(cString: $0) }
    return (shared ?? ProjectFolder.path + "/../shared") + "/data/naughty-strings/blns.json"
  }()

  @Test(.enabled(if: access(naughtyStrings, R_OK) == 0, "the naughty strings are not here"))
  func coversNaughtyStrings() throws {
    let lines = bytes(ofFile: Self.naughtyStrings).split(separator: 0x0A)
    #expect(lines.count > 500)
    for line in lines { try expectWholeCover(PlainTextReader.read(Array(line), name: nil)) }
  }
}
