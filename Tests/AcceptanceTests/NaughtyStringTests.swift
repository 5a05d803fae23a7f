import Glibc
import OrderedJSON
import TestSupport
import Testing

/// Texts that programs stumble over, through every text field and back, as bytes.
struct NaughtyStringTests {
  private static let own = [
    "plain", "it's", "\"quoted\"", "a \"b\" c", "«x» y", "--", "-- --", "@handle", "3.2 million",
    "c1 said so", "none", "a=b", "a;b", "a\\b\\n", "<script>alert('x')</script>", "| a | b |",
    "`code`", "é", "e\u{301}", "北京市", "👩\u{200D}🔬🏳️\u{200D}🌈", "\u{1}\u{1B}[31m\u{7F}\u{9B}",
    "\u{FEFF}bom\u{FEFF}", "\u{202E}abc\u{2066}", "\u{200B}", "Z\u{334}\u{335}a\u{327}lgo",
    "\u{FFFE}\u{10FFFF}", "null", "${jndi:ldap://x}", "%s%n", "../../etc/passwd", "\u{0}nul",
  ]

  /// The strings of the Big List of Naughty Strings, where they are beside the checkout; some of them in the
  /// short form.
  private static let big: [String] = {
    let shared = getenv("FACTDESK_SHARED").map { String(cString: $0) }
    let folder = shared ?? ProjectFolder.path + "/../shared"
    guard let bytes = GoldenFile.read(folder + "/data/naughty-strings/blns.json"),
      case .array(let values)? = try? JSONParser.parse(bytes)
    else {
      print("the Big List of Naughty Strings is not there: only our own strings are tried")
      return []
    }
    return stride(from: 0, to: values.count, by: TestLength.rounds(12, long: 1)).compactMap {
      index in
      if case .string(let text) = values[index] { return text }
      return nil
    }
  }()

  /// Without white space at the ends, as a text at the end of a line is taken.
  private static func trimmed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func value(_ value: JSONValue?, _ path: [String]) -> JSONValue? {
    path.reduce(value) { value, key in
      switch value {
      case .object(let object): object[key]
      case .array(let values): Int(key).flatMap { values.indices.contains($0) ? values[$0] : nil }
      default: nil
      }
    }
  }

  /// The lines for a text, each with the way to the field in the session file; `N` stands for the
  /// index of the claim or source.
  private static func lines(_ text: String) -> [(line: String, path: [String])] {
    let claim = ["claims", "N"]
    var lines: [(String, [String])] = [
      ("claim 1.1 -- \(text)", claim + ["restatement"]),
      ("_ f -- \(text)", claim + ["verdicts", "0", "reason"]),
      ("_ note -- \(text)", claim + ["notes", "0", "text"]),
      ("_ question -- \(text)", claim + ["questions", "0", "question"]),
      ("_ answer 1 -- \(text)", claim + ["questions", "0", "answers", "0", "text"]),
    ]
    let isWord = !["must", "should", "none"].contains { text == $0 || text.hasPrefix($0 + " ") }
    if isWord { lines.append(("_ fix -- \(text)", claim + ["fix", "replacement"])) }
    if text != "none" { lines.append(("_ kind -- \(text)", claim + ["kind"])) }
    lines.append(("finding omission 1.1 -- \(text)", ["findings", "N", "note"]))
    lines.append(("nothing 2.1 -- \(text)", ["marks", "0", "note"]))
    if !text.contains("»") {
      lines.append(("_ evidence @1 context «\(text)»", claim + ["evidence", "0", "quotation"]))
      lines.append(("source «x N»", []))
      for field in ["citation", "title", "publisher", "kind"] {
        lines.append(("source @S \(field)=«\(text)»", ["sources", "S", field]))
      }
    }
    return lines
  }

  @Test func comeBackAsTheyWere() throws {
    let program = try DeskProgram()
    let texts = (Self.own + Self.big).map(Self.trimmed).filter { !$0.isEmpty }
    var script = "source First\n"
    var expected: [(path: [String], text: String)] = []
    var sources = 1
    for (number, text) in texts.enumerated() {
      for (line, path) in Self.lines(text) {
        if path.isEmpty { sources += 1 }
        let isMark = path.first == "marks"
        if isMark, number != texts.count - 1 { continue }
        script += line.replacing("source @S ", with: "source @\(sources) ") + "\n"
        let index = path.first == "sources" ? sources - 1 : number
        if !path.isEmpty {
          let way = path.map { ["N", "S"].contains($0) ? String(index) : $0 }
          expected.append((way, text))
        }
      }
    }
    let result = try program.run(["article.txt"], input: script)
    #expect(result.status == .exited(0), "\(result.error)")
    #expect(!result.outputBytes.contains { $0 < 32 && $0 != 10 || $0 == 127 })
    let file = program.session()
    #expect(!file.contains { $0 < 32 && $0 != 10 })
    let session = try JSONParser.parse(file)
    for (path, text) in expected {
      let isSame = Self.value(session, path) == .string(text)
      #expect(isSame, "\(path.joined(separator: ".")): \(text.debugDescription)")
    }
    let report = try program.run([
      "-s", "china", "-c", "export markdown report.md notes desk", "-c", "c1 note x", "-c", "undo",
    ])
    #expect(report.status == .exited(0), "\(report.error)")
    let markdown = program.folder.read("report.md") ?? []
    #expect(!markdown.contains { $0 < 32 && $0 != 10 || $0 == 127 })
    let again = try JSONParser.parse(program.session())
    for key in ["claims", "sources", "findings", "marks"] {
      let isSame = Self.value(again, [key]) == Self.value(session, [key])
      #expect(isSame, "\(key)")
    }
  }
}
