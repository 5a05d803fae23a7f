import FactModel
import LineReading
import Publishing
import TestSupport
import Testing
import Verbs
import Workbench

@Suite struct CommandPageTests {
  @Test func saysWhatTheTableOfCommandsSays() throws {
    try GoldenFile.check(CommandPage.text, against: "docs/commands.md")
  }

  @Test func everyCommandHasHelpAndAnExample() {
    for command in CommandTable.commands {
      #expect(!command.summary.isEmpty && !command.summary.hasSuffix("."), "\(command.name)")
      #expect(!command.usage.isEmpty, "\(command.name)")
      #expect(!command.examples.isEmpty, "\(command.name)")
    }
  }

  @Test func noNameOrAbbreviationIsThereTwice() {
    let names = CommandTable.commands.flatMap { [$0.name] + $0.abbreviations }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Scale.builtIn)
  func noRatingKeyHidesAVerbOrReadsAsAnAddress(_ scale: Scale) throws {
    let desk = try SampleDesk()
    for rating in scale.ratings {
      #expect(!CommandTable.commands.contains { $0.name == rating.key }, "\(rating.key)")
      // A key that read as an address would go to a place and show it.
      let result = try desk.run(["scale \(scale.name)", "1.1 \(rating.key) reason"])
      #expect(result.status == .exited(0), "\(rating.key): \(result.error)")
      #expect(result.output.contains(rating.name), "\(rating.key): \(result.output)")
      #expect(scale.ratings.filter { $0.key == rating.key }.count == 1)
    }
  }

  /// Every command gets a new session, in which its examples are typed one behind the other.
  @Test(arguments: CommandTable.commands.map(\.name))
  func everyExampleCanBeTypedInOrder(_ name: String) throws {
    let command = try #require(CommandTable.commands.first { $0.name == name })
    let prepared = ["1.1 f to have a claim", "source https://example.org/1"]
    for (index, example) in command.examples.enumerated() {
      let desk = try SampleDesk()
      try Self.addFiles(to: desk)
      let earlier = command.examples[..<index].flatMap { Self.withItsEnd($0) }
      let before = prepared + Self.preparation(of: example) + earlier
      let result = try desk.run(before + [example])
      #expect(result.status == .exited(0), "\(example): \(result.error)")
    }
  }

  /// The files that examples name.
  private static func addFiles(to desk: SampleDesk) throws {
    try desk.copyArticle(as: "article.txt")
    let article = GoldenFile.read(ProjectFolder.sampleArticle) ?? []
    let sample = String(decoding: article, as: UTF8.self)
    let texts = [
      "corrected.txt": sample.replacing("around 600", with: "about 500"),
      "transcript.txt": "They are not defectors.\n",
      "ratings.csv": "claim,rater,rating\nc1,Ada,True\nc1,Kim,False\nc2,Ada,False\n",
      "draft.md": "# Said\n\n[They](https://example.org/a) said so.\n",
    ]
    for (name, text) in texts { try desk.add(name, Array(text.utf8)) }
    try desk.add("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8))
  }

  /// An example, and what leaves the review that it begins, or puts away again what it brings back.
  private static func withItsEnd(_ example: String) -> [String] {
    if example.hasPrefix("review") { return [example, "q"] }
    return example.hasPrefix("undelete") ? [example, "delete"] : [example]
  }

  /// Every rule of the gate switched off, but for that of sources that nobody names: readers are told when it is
  /// off, which is refused where there is none.
  private static let allOff = GateRule.all.filter { $0.name != Waiver.unnamedSources }
    .map { "check off \($0.name) For the example." }

  /// Two people on copies of one session.
  private static let apart = [
    "2.1 f", "rename first", "save china-ben", "me Ben", "restate c2 Ben's words.", "open first",
    "me Ada", "restate c2 Ada's words.",
  ]

  /// What an example takes for granted besides.
  private static func preparation(of example: String) -> [String] {
    switch example.split(separator: " ").first {
    case "answer":
      ["question c1 Does the transcript have the same words?", "query author c1 Whose count?"]
    case "queries", "answers": ["query author c1 Whose count?"]
    case "reply": ["contact c1 Wang Wenbin by email"]
    case "decide", "clear":
      ["2.1 f", "fix c2 Before.", "flag legal c2 Names a group."]
    case "evidence": ["source https://example.org/2"]
    case "forget": ["source second", "source third slug=insider"]
    case "open", "archive", "delete", "same": ["rename other", "new article.txt", "1.1 f"]
    case "unarchive": ["rename put-away", "archive"]
    case "undelete": ["rename thrown-away", "delete"]
    case "unalias": ["alias fq = f"]
    case "use": ["claim 2.1"]
    case "publish": Self.allOff
    case "retract", "because": Self.allOff + ["publish"]
    case "import": ["export csv claims.csv overwrite", "export doccano story.jsonl overwrite"]
    case "redo": ["undo"]
    case "merge": Self.apart
    case "adjudicate": Self.apart + ["merge china-ben"]
    case "reveal":
      [
        "me Ada", "rename first", "blind \"Maria Chen\"", "open first.blind-maria-chen",
        "me Maria Chen", "c1 t", "reveal", "open first", "me Ada",
      ]
    case "compare": ["me Ada", "c1 mf", "me Maria Chen", "c1 t", "me Ada"]
    case "diff": ["reload corrected.txt"]
    case "unmark": ["nothing 4", "items", "nothing i9"]
    case "nothing", "drop", "tick", "item", "split", "join": ["items"]
    default: []
    }
  }
}
