import Testing

/// The floors of the house: the package manager lets a file import any module that is built.
@Suite struct ImportTests {
  /// Parts of the standard library.
  private static let free: Set<String> = ["FoundationEssentials", "Synchronization"]

  /// What each room may import besides the standard library.
  static let rooms: [(name: String, imports: Set<String>)] = [
    ("OrderedJSON", []),
    ("Digest", ["CDigest"]),
    ("Mustache", []),
    ("FactModel", ["OrderedJSON", "Digest"]),
    ("ArticleReading", ["FactModel", "OrderedJSON", "Digest"]),
    ("ItemFinding", ["FactModel"]),
    ("Publishing", ["FactModel", "OrderedJSON"]),
    (
      "Reporting",
      ["FactModel", "OrderedJSON", "Digest", "Mustache", "Publishing"]
    ),
    ("Interchange", ["FactModel", "OrderedJSON"]),
    ("Replies", ["FactModel", "OrderedJSON"]),
    ("SessionStoring", ["FactModel"]),
    ("LineGrammar", ["FactModel", "Replies", "SessionStoring"]),
    ("Preferences", ["FactModel", "Replies", "LineGrammar"]),
    ("EntityForms", ["FactModel", "Replies"]),
    (
      "DeskViews",
      [
        "FactModel", "OrderedJSON", "ArticleReading", "ItemFinding", "Mustache", "Publishing",
        "Reporting", "Interchange", "Replies", "SessionStoring", "LineGrammar", "Preferences",
      ]
    ),
    (
      "Workbench",
      [
        "FactModel", "OrderedJSON", "Digest", "ArticleReading", "ItemFinding", "Mustache",
        "Publishing", "Reporting", "Interchange", "Replies", "SessionStoring", "LineGrammar",
        "Preferences", "EntityForms", "DeskViews",
      ]
    ),
    ("SessionFiles", ["FactModel", "OrderedJSON", "Digest", "SessionStoring", "Glibc"]),
    ("Terminal", ["FactModel", "Replies", "CReadline", "Glibc"]),
    ("HTMLParsing", ["FactModel", "ArticleReading", "Interchange", "CLibXML2", "Glibc"]),
    ("ChildProcesses", ["FactModel", "Glibc"]),
    ("TextEncodings", ["FactModel", "ArticleReading", "CUchardet", "Glibc"]),
    ("Decompression", ["FactModel", "CZlib"]),
    ("MarkdownParsing", ["FactModel", "CCmarkGFM"]),
    ("WebFetching", ["FactModel", "CCurl", "Glibc"]),
    (
      "FactdeskApp",
      [
        "FactModel", "OrderedJSON", "Digest", "ArticleReading", "Reporting", "Interchange",
        "Replies", "SessionStoring", "LineGrammar", "Preferences", "EntityForms", "DeskViews",
        "Workbench", "SessionFiles", "Terminal", "HTMLParsing", "MarkdownParsing", "TextEncodings",
        "Decompression", "ChildProcesses", "WebFetching", "Glibc",
      ]
    ),
    ("factdesk", ["FactdeskApp", "Glibc"]),
  ]

  @Test(arguments: rooms)
  func roomImportsOnlyRoomsBelowIt(_ room: (name: String, imports: Set<String>)) throws {
    let files = ProjectFiles.below("Sources/\(room.name)").filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      for module in try Self.imports(of: file) where !Self.free.contains(module) {
        #expect(room.imports.contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test func everyRoomIsInTheTable() {
    let folders = Set(
      ProjectFiles.below("Sources").filter { $0.hasSuffix(".swift") }
        .map { $0.split(separator: "/")[1] }
    )
    #expect(folders == Set(Self.rooms.map { $0.name[...] }))
  }

  /// The modules that a file imports.
  private static func imports(of file: String) throws -> [String] {
    try ProjectFiles.lines(file).compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.prefix(3).firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.levels.contains(String($0)) })
      else { return nil }
      let kinds: Set<Substring> = ["class", "enum", "func", "struct", "protocol", "let", "var"]
      let named = kinds.contains(words[place + 1]) ? words.last : words[place + 1]
      return named?.split(separator: ".").first.map(String.init)
    }
  }

  private static let levels: Set<String> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
}
