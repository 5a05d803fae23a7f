import EarlierWork
import TestSupport
import Testing

struct ClaimWordTests {
  @Test(
    "words are the same in any typography",
    arguments: [
      ("The board’s car", "the board's car"), ("doesn‘t", "doesn't"), ("e\u{301}te\u{301}", "été"),
      ("Straße", "strasse"), ("bridge–toll", "bridge toll"), ("e-mail", "e mail"),
      ("«closed»", "closed"), ("1,000 cars", "1000 cars"), ("12 000 kroner", "12000 kroner"),
      ("1.000.000", "1000000"), ("3.5 %", "3.5"), ("3,5", "3.5"),
      ("in 2020 300 cars", "in 2020 300 cars"),
      ("٣٠ cars", "30 cars"), ("3rd", "3rd"), ("桥", "桥"), ("桥梁", "桥 梁"), ("'quoted'", "quoted"),
      ("", ""), ("…", ""),
    ]
  )
  func folds(_ text: String, _ words: String) {
    #expect(ClaimWord.words(of: text).map(\.folded).joined(separator: " ") == words)
  }

  @Test func tellsNamesFromTheFirstWordOfASentence() {
    let words = ClaimWord.words(
      of: "The mayor met Gen. Ane Lund. She left for \"Oslo\" in 3 hours."
    )
    #expect(words.filter { $0.kind == .name }.map(\.text) == ["Gen", "Ane", "Lund", "Oslo"])
    #expect(words.filter { $0.kind == .figure }.map(\.text) == ["3"])
  }

  @Test(
    arguments: [
      ("The bridge is closed", nil, "en"), ("Bron är stängd och det är inte bra", nil, "sv"),
      ("Die Brücke ist nicht geschlossen", nil, "de"), ("Ferja frakta 900 bilar", "nn", "nn"),
      ("Obama met la Raza", nil, "en"), ("anything", "nb-NO", "nb"), ("", nil, "en"),
    ] as [(String, String?, String)]
  )
  func tellsTheLanguage(_ text: String, _ tag: String?, _ language: String) {
    #expect(ClaimLanguage.language(of: ClaimWord.words(of: text), tag: tag) == language)
  }

  /// Words are cut out of bytes where all are ASCII, and out of code points else.
  @Test(arguments: 0..<40) func asciiIsCutAsEverythingElse(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let signs = Array("aAbZ09'`.,- !?:()\"_$5")
    // A sign at the end would belong to what follows.
    let text =
      String((0..<60).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }) + " a"
    #expect(
      ClaimWord.words(of: text) == Array(ClaimWord.words(of: text + " é").dropLast()),
      "\(text)"
    )
  }
}
