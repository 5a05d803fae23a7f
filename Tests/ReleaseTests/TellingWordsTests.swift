import FactModel
import Testing

@testable import Release

/// A name is found however it is written.
struct TellingWordsTests {
  private static func words() -> TellingWords {
    var words = TellingWords()
    words.add(name: "Zoltán Quibbleman", of: "@1")
    words.add(name: "Li Wu", of: "@2")
    words.add(name: "Will Young", of: "@3")
    words.add(name: "Grete Müller", of: "@4")
    words.add("Wibble-ham papers", of: "@5")
    words.add(phrase: "embassy clerk", of: "k1")
    words.add(name: "Dr An Xu of the UN", of: "@6")
    words.add(slug: "bo", of: "@7")
    words.add(name: "May", of: "@8")
    words.add(asWritten: "4711", of: "@9")
    words.add(asWritten: "Case 12", of: "@9")
    words.add(slug: "k", of: "@10")
    words.add(name: "王小明", of: "@11")
    words.add(name: "王伟", of: "@12")
    words.add(name: "김민지", of: "@13")
    words.add(name: "محمد", of: "@14")
    words.add(name: "Ana Zeb", of: "@15")
    words.add(name: "Gemma Power", of: "@16")
    words.add(name: "Ann Chang", of: "@17")
    words.add(name: "Rolf Stein", of: "@18")
    words.add(way: "555 0177", of: "k2")
    words.add(way: "mail ab@cd.example", of: "k3")
    return words
  }

  private static func found(_ text: String, known: Set<String> = []) -> [String] {
    words().matches(in: text) { word in
      known.contains(
        String(String.UnicodeScalarView(word.compactMap { Unicode.Scalar($0) }))
      )
    }.map { "\($0.label) \(text[$0.range])" }
  }

  @Test(arguments: [
    ("so Zoltán says", ["@1 Zoltán"]), ("ZOLTAN", ["@1 ZOLTAN"]),
    ("Zolta\u{301}n", ["@1 Zolta\u{301}n"]),
    ("Zolt%C3%A1n", ["@1 Zolt%C3%A1n"]), ("Zolt%25C3%25A1n", ["@1 Zolt%25C3%25A1n"]),
    ("Zolta&#x301;n", ["@1 Zolta&#x301;n"]), ("Zolt&aacute;n", ["@1 Zolt&aacute;n"]),
    ("Ｚｏｌｔáｎ", ["@1 Ｚｏｌｔáｎ"]), ("𝐙oltan", ["@1 𝐙oltan"]),
    ("M%C3%BCller", ["@4 M%C3%BCller"]), ("Mue&#108;ler", ["@4 Mue&#108;ler"]),
    ("Zol\u{AD}tan", ["@1 Zol\u{AD}tan"]), ("Zoltánnak", ["@1 Zoltánnak"]),
    ("the Quibblemans", ["@1 Quibblemans"]), ("Quibbleman’s", ["@1 Quibbleman’s"]),
    ("a Quibble-man", ["@1 Quibble-man"]), ("Quib-ble-mans", ["@1 Quib-ble-mans"]),
    ("ZoltanQuibbleman", ["@1 ZoltanQuibbleman"]), ("quibblemanzoltan", ["@1 quibblemanzoltan"]),
    ("@z_quibbleman1", ["@1 quibbleman1"]), ("antiquibblemanism", ["@1 antiquibblemanism"]),
    ("Li Wu said", ["@2 Li Wu"]), ("LiWu", ["@2 LiWu"]), ("Wu-Li", ["@2 Wu-Li"]),
    ("Li and Wu", ["@2 Li", "@2 Wu"]),
    ("li and wu", []), ("LI", ["@2 LI"]),
    ("Will Young", ["@3 Will Young"]), ("a young man will", []), ("willyoung", ["@3 willyoung"]),
    ("Mueller", ["@4 Mueller"]), ("MULLER", ["@4 MULLER"]), ("Müllers", ["@4 Müllers"]),
    ("Wibbleham", ["@5 Wibbleham"]), ("the embassy’s clerk", []),
    ("an embassy clerk", ["k1 embassy clerk"]), ("Xu’s word", ["@6 Xu"]),
    ("An answer of the UN by Dr Who", []), ("see @bo", ["@7 bo"]), ("bo bo Bo", []),
    ("embassy clerk to Embassy Clerk", ["k1 embassy clerk", "k1 Embassy Clerk"]),
    ("so says May", ["@8 May"]), ("it may be", []), ("file 4711", ["@9 4711"]), ("147112", []),
    ("in case 12 of them", ["@9 case 12"]), ("see @k, or k", ["@10 k"]),
    ("据王小明表示不对", ["@11 据王小明表示不对"]), ("王伟说", ["@12 王伟说"]), ("王先生", []),
    ("김민지는 아니다", ["@13 김민지는"]), ("ومحمد قال", ["@14 ومحمد"]), ("Anas word", ["@15 Anas"]),
    ("so Young told us", ["@3 Young"]), ("Young said so", ["@3 Young"]),
    ("No. Young’s word", ["@3 Young"]),
    ("Young people said so", []), ("Mr. Young knew", ["@3 Young"]),
    ("the power of young people", []),
    ("so says W. Power", ["@16 Power"]), ("“Power, 45, left”", ["@16 Power"]),
    ("Power is dear", []),
    ("it is changing and changes", []), ("the Changs", ["@17 Changs"]),
    ("wrote chang", ["@17 chang"]),
    ("on Einstein’s desk", []), ("RolfStein and rolfstein", ["@18 RolfStein", "@18 rolfstein"]),
    ("see example.org/steinfile now", ["@18 steinfile"]), ("#changfiles again", ["@17 changfiles"]),
    ("the quibblemanite camp", ["@1 quibblemanite"]), ("a Steinian turn", ["@18 Steinian"]),
    ("a Quibble man", ["@1 Quibble man"]), ("Quibble/man", ["@1 Quibble/man"]),
    ("Quibble**man**", ["@1 Quibble**man"]), ("王 伟", ["@12 王 伟"]),
    ("call 555-0177", ["k2 555-0177"]), ("on 5550177", ["k2 5550177"]), ("write by mail", []),
    ("mail ab@cd.example", ["k3 ab@cd.example"]),
    ("nothing of it", []), ("", []),
  ])
  func isFound(_ row: (text: String, matches: [String])) {
    #expect(Self.found(row.text) == row.matches, "\(row.text)")
  }

  /// A longer word that everybody has is no name with an ending.
  @Test func aKnownWordIsNone() {
    #expect(Self.found("the Zoltanians") == ["@1 Zoltanians"])
    #expect(Self.found("the Zoltanians", known: ["zoltanians"]) == [])
  }

  @Test func whatIsKnownIsTakenOut() {
    var words = Self.words()
    words.remove(knownFrom: "A Mueller of Wibble-ham, and Li Wu.")
    for text in ["Müller", "Mueller", "Wibbleham", "Li Wu", "Li"] {
      #expect(words.matches(in: text) { _ in false }.isEmpty, "\(text)")
    }
    #expect(words.matches(in: "Grete") { _ in false }.count == 1)
  }

  /// Of what was said names and rare words tell, and five words in a row; the words of the language do not.
  @Test(arguments: [
    ("How many worked there?", []), ("Hello, were they there?", []), ("Several planned it", []),
    ("we stopped hoping", []), ("the slithy toves", ["slithy", "toves"]), ("Slithy", ["Slithy"]),
    ("so Bright said", ["Bright"]), ("I heard there were 338 of us", ["there were 338 of us"]),
    ("at the end of the day", []), ("they went up the bridge", []),
  ])
  func ofWhatWasSaidTheTellingWordsAreFound(_ row: (text: String, found: [String])) {
    var words = TellingWords()
    let said =
      "Hello. There were 338 of us, said Bright: we planned it, hoped, and at the end of it stopped. "
      + "Slithy toves gyred."
    words.add(said: said, of: "@1")
    words.add(rowsOf: said, of: "@1")
    let found = words.matches(in: row.text) { _ in false }.map { String(row.text[$0.range]) }
    #expect(found == row.found, "\(row.text)")
  }

  @Test(arguments: [
    ("hello", false), ("There they were", false), ("338", true), ("toves", false), ("", false),
  ])
  func whatIsSaidInOneFigureTellsAsAWhole(_ row: (said: String, isOnlyWhole: Bool)) {
    #expect(TellingWords.isOnlyWhole(said: row.said) == row.isOnlyWhole, "\(row.said)")
  }
}
