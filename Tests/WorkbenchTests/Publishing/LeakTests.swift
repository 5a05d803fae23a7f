import FactModel
import Glibc
import Interchange
import OrderedJSON
import Release
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Sessions are made, published, sealed, restored and forgotten in any order, and every word of what is
/// protected is looked for in everything that leaves.
struct LeakTests {
  /// Seeds of sessions, which run side by side: the long form is scripts/long's; `FACTDESK_SEED` does one
  /// again.
  private static var parts: [ClosedRange<Int>] {
    if let seed = getenv("FACTDESK_SEED").flatMap({ Int(String(cString: $0)) }) {
      return [seed...seed]
    }
    let count = TestLength.rounds(3, long: 2000)
    return stride(from: 1, through: count, by: 20).map { $0...min($0 + 19, count) }
  }

  @Test(arguments: parts) func noWordOfAProtectedSourceLeaves(_ seeds: ClosedRange<Int>) throws {
    for seed in seeds {
      var walk = try LeakWalk(seed: UInt64(seed))
      try walk.run()
      let leaks = walk.leaks
      #expect(
        leaks.isEmpty,
        "seed \(seed): \(leaks.prefix(5)) after\n\(walk.lines.joined(separator: "\n"))"
      )
      if !leaks.isEmpty { return }
    }
  }
}

/// One session, with what was typed and what leaked.
private struct LeakWalk {
  private let desk: InMemoryDesk
  private var random: SplitMix64
  private(set) var lines: [String] = []
  private(set) var leaks: [String] = []
  /// The words of each source or contact, by what is typed for it.
  private var words: [String: [String]] = [:]
  private var protected: Set<String> = []
  /// Nothing knows their words any more, so whoever types one says it anew.
  private var forgotten: Set<String> = []
  private var drawn: Set<String> = []
  /// The line that entered each source.
  private var entered: [String: String] = [:]
  private var count = 0

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    desk = try InMemoryDesk(
      """
      Notes on a bridge

      By Ann Example

      The bridge cost 5 million euros. The mayor said that 300 people came. It is the longest in the land.

      No other town has built one. The council agreed in May.
      """
    )
    desk.world.files["bare.json"] = Array(#"{"name": "bare"}"#.utf8)
    desk.world.files["house.md.mustache"] = Array(Self.template.utf8)
  }

  private static let template = """
    {{#publications}}{{version}} {{note}}{{/publications}}
    {{#claims}}{{label}} {{wording}} {{rating}} {{reason}} {{#evidence}}{{quotation}} {{note}}
    {{original}} {{language}} {{translator}} {{source.account}} {{source.platform}} {{source.heading}} {{source.url}}{{/evidence}} {{#notes}}{{text}}{{/notes}}
    {{#contacts}}{{person}} {{role}} {{put}} {{reply}}{{/contacts}}
    {{#questions}}{{question}} {{answers}}{{/questions}}{{/claims}}
    {{#sources}}{{slug}} {{heading}} {{authors}} {{url}}{{/sources}}
    {{#corrections}}{{reason}} {{#differences}}{{before}} {{after}}{{/differences}}{{/corrections}}
    {{#waivers}}{{place}} {{reason}}{{/waivers}}{{#queries}}{{question}}{{/queries}}
    """

  /// A word that is nowhere else.
  private mutating func newWord() -> String {
    while true {
      let word = randomWord()
      if drawn.insert(word).inserted { return word }
    }
  }

  private mutating func randomWord() -> String {
    let syllables = [
      "zor", "bax", "quil", "wib", "hám", "ölf", "tir", "gna", "pid", "vex", "mul", "kro",
    ]
    count += 1
    var word = ""
    for _ in 0..<3 { word += syllables.randomElement(using: &random) ?? "" }
    return word + String(repeating: "q", count: 1 + count % 3)
      + (syllables[count % syllables.count])
  }

  private mutating func type(_ line: String) -> Bool {
    lines.append(line)
    return !desk.type(line).hasPrefix("error: ")
  }

  /// A word as somebody may write it: as it is, without its mark, in parts, with an ending, run together.
  private mutating func written(_ word: String?) -> String {
    guard let word else { return "it" }
    let middle = word.index(word.startIndex, offsetBy: word.count / 2)
    switch pick(7) {
    case 0: return Self.plain(word).uppercased()
    case 1: return "\(word[..<middle])-\(word[middle...])"
    case 2: return word + "s"
    case 3: return Self.plain(word) + "nak"
    case 4: return "Mc" + word.prefix(1).uppercased() + word.dropFirst()
    default: return word
    }
  }

  /// Lower case, without marks and without what parts a word.
  private static func plain(_ text: String) -> String {
    String(
      text.lowercased().filter { $0 != "-" }.map { character -> Character in
        character == "á" ? "a" : character == "ö" ? "o" : character
      }
    )
  }

  private mutating func pick(_ number: Int) -> Int { Int.random(in: 0..<number, using: &random) }

  mutating func run() throws {
    for _ in 0..<3 { addSource() }
    for sentence in ["1.1", "1.2", "1.3"] {
      _ = type("\(sentence) \(["t", "f", "mx"][pick(3)]) @s\(1 + pick(3)) So it is.")
    }
    _ = type("claimant c2 Jane Roe, mayor")
    _ = type("about c2 attribution")
    for _ in 0..<14 {
      step()
      if pick(5) == 0 { look() }
    }
    look()
  }

  private mutating func addSource() {
    let number = 1 + words.keys.count { $0.hasPrefix("s") }
    let parts = (0..<7).map { _ in newWord() }
    let slug = "s\(number)"
    let url = "https://\(Self.plain(parts[4])).example/\(Self.plain(parts[3]))"
    let fields =
      "title=\"\(parts[0]) and \(parts[1])\" author=\"\(parts[2])\" publisher=\"\(parts[5])\" "
      + "account=\"\(parts[6])\""
    let line = "source \(url) slug=\(slug) \(fields)"
    if type(line) { (words[slug], entered[slug]) = (parts, line) }
  }

  private mutating func step() {
    let slug = "s\(1 + pick(3))"
    let claim = "c\(1 + pick(3))"
    let known = forgotten.contains(slug) ? nil : words[slug]
    let word = written(known?.randomElement(using: &random))
    switch pick(42) {
    case 28...40: stepOfTheDesk(slug, claim, word)
    case 17: _ = type("rename \(Self.plain(word))-story")
    case 18: _ = type("set outlet \(word) Daily")
    case 19: _ = type("drop @\(slug)")
    case 20: _ = type("evidence \(claim) -1")
    case 21: addVariant(of: slug, claim)
    case 22:
      let contact = "k\(1 + pick(max(1, desk.session.contacts.count)))"
      if type("seal \(contact)"), words[contact] != nil { protected.insert(contact) }
    case 0, 1: _ = type("publish bare.json url=https://desk.example/1 correction=\"As it is now.\"")
    case 2: if type("seal @\(slug)"), words[slug] != nil { protected.insert(slug) }
    case 3:
      if type("source @\(slug) visibility=sealed"), words[slug] != nil { protected.insert(slug) }
    case 4: _ = type("restore \(pick(desk.session.log.count + 1))")
    case 5: if protected.contains(slug), type("forget @\(slug) \(slug)") { forgotten.insert(slug) }
    case 6:
      let (word, original) = (newWord(), newWord())
      let quotation = "\"six \(word) and a half\" original=\"six \(original) et demi\""
      if type("evidence \(claim) @\(slug) refutes \(quotation) at page 2;") {
        words[slug]? += [word, original]
      }
    case 7: _ = type("\(claim) f As \(word) has it.")
    case 8: _ = type("question \(claim) Was \(word) there?")
    case 9: _ = type("note \(claim) \(word) called again")
    case 10: _ = type("because \"A new \(word).\" \(claim) mx It cost 6.")
    case 11: addContact(claim)
    case 12: _ = type("retract \(claim) It rests on \(word).")
    case 13: _ = type("check off no-archive @\(slug) See \(word).")
    case 14: _ = type("restate \(claim) The \(word) cost 5 million.")
    case 16: addPerson(claim)
    case 15: _ = type("finding omission 1.2 what of \(word)?")
    case 23: _ = type("undo \(2 + pick(3))")
    case 24: _ = type("redo")
    case 25: if !forgotten.contains(slug), let line = entered[slug] { _ = type(line) }
    default: _ = type("undo")
    }
  }

  /// What else is typed at a desk: answers, queries, fixes, sign-offs, copies that come back.
  private mutating func stepOfTheDesk(_ slug: String, _ claim: String, _ word: String) {
    switch pick(16) {
    case 0: _ = type("answer \(claim) @\(slug) That \(word) was there.")
    case 1: _ = type("query \"Jane Roe\" \(claim) Is \(word) right?")
    case 2: _ = type("answer q1 It was \(word).")
    case 3: _ = type("fix \(claim) must The \(word) cost 6 million.")
    case 4: _ = type("risk \(claim) by Kim Lee: \(word) may sue.")
    case 5: _ = type("flag legal \(claim) It accuses \(word).")
    case 6: _ = type("later 1.2 ask \(word)")
    case 7: _ = type("sign editor by Kim Lee: from a mail of \(word)")
    case 8: _ = type("tag \(claim) \(Self.plain(word))")
    case 9:
      _ = type(
        "publish bare.json headline=\"On \(word)\" conclusion=\"It cost 6.\" update=\"A new head.\""
      )
    case 10: _ = type("passage \(claim) 1.\(1 + pick(3))")
    case 11: _ = type("cite @\(slug)")
    case 12:
      _ = type("export jsonl back.jsonl notes overwrite")
      _ = type("import back.jsonl")
    case 13: _ = type("status f1 accepted by Kim Lee: \(word) said so")
    case 14: _ = type("drop \(claim)")
    default: _ = type("because \"It is \(word)’s.\" source @\(slug) terms=background kind=person")
    }
  }

  /// The page of a source, or its copy, as a source of its own.
  private mutating func addVariant(of slug: String, _ claim: String) {
    guard let parts = words[slug], parts.count > 4, !forgotten.contains(slug) else { return }
    let page = "\(Self.plain(parts[4])).example/\(Self.plain(parts[3]))"
    let urls = [
      "https://web.archive.org/web/2024/https://\(page)", "http://www.\(page)/?utm_source=x",
      "https://\(page)/p2", "https://archive.ph/newest/http://\(page)",
    ]
    _ = type("\(claim) f @\(urls[pick(urls.count)]) so it is")
  }

  /// Somebody who speaks on terms, and is a source.
  private mutating func addPerson(_ claim: String) {
    let name = newWord()
    let terms = ["background", "off-record"][pick(2)]
    // What was written before is withheld, too.
    _ = type("\(claim) f As \(name) has it.")
    guard type("source \"\(name)\" kind=person terms=\(terms)") else { return }
    guard let source = desk.session.sources.last else { return }
    words["k\(source.label)"] = [name]
    protected.insert("k\(source.label)")
    _ = type("evidence \(claim) \(source.label) refutes as \(name) said")
  }

  private mutating func addContact(_ claim: String) {
    let (name, role) = (newWord(), newWord())
    let number = desk.session.contacts.count + 1
    guard type("contact \(claim) \(name), \(role) by phone on 2025-03-01: the bill") else { return }
    guard let contact = desk.session.contacts.last else { return }
    // On the record first, as readers may have it by then.
    if pick(2) == 0 {
      _ = type("reply \(contact.label) on-record on 2025-03-02 \(claim) It was so.")
      _ = type("publish bare.json url=https://desk.example/1 correction=\"A reply came.\"")
    }
    guard type("reply \(contact.label) off-record on 2025-03-02 \(claim) It was so.") else {
      return
    }
    words["k\(number)"] = [name, role]
    protected.insert("k\(number)")
  }

  /// Writes everything that can leave, and looks for the protected words in it.
  private mutating func look() {
    let sources = protected.filter { $0.hasPrefix("s") }.flatMap { words[$0] ?? [] }
    let people = protected.filter { $0.hasPrefix("k") && isThere($0) }.flatMap { words[$0] ?? [] }
    guard !sources.isEmpty || !people.isEmpty else { return }
    var outputs: [(String, String)] = []
    var commands = ["report public", "report editor", "report editor notes", "report memo"]
    commands += [
      "report house.md.mustache", "report public house.md.mustache", "report public draft",
    ]
    commands.append("queries mail Jane Roe")
    for command in commands { outputs.append((command, desk.type(command))) }
    for version in desk.session.publications.all {
      outputs.append(("report public", desk.type("report public version=\(version.number)")))
    }
    for shape in ["public", "editor", "memo"] {
      let file = "\(shape).html"
      outputs.append((file, desk.type("report \(shape) \(file) overwrite")))
      outputs.append((file, String(decoding: desk.world.files[file] ?? [], as: UTF8.self)))
    }
    for format in FormatTable.formats {
      outputs.append((format.name, desk.type("export \(format.name) notes")))
    }
    // A bundle is for a colleague at the desk: contacts and their terms go along.
    desk.world.files["b.zip"] = nil
    desk.type("export bundle b.zip overwrite")
    let bundle = String(decoding: desk.world.files["b.zip"] ?? [], as: UTF8.self)
    for word in sources where Self.plain(bundle).contains(Self.plain(word)) {
      leaks.append("\(word) in the bundle")
    }
    for (name, text) in outputs {
      let text = Self.plain(text)
      for word in sources + people where text.contains(Self.plain(word)) {
        leaks.append("\(word) in \(name)")
      }
    }
  }

  /// Whether something protected is there now: a contact that was undone is not any more.
  private func isThere(_ name: String) -> Bool {
    let person = words[name]?.first ?? ""
    return desk.session.contacts.all.contains { $0.person.lowercased() == person.lowercased() }
      || desk.session.sources.all.contains { $0.citation == person }
  }
}
