import Testing

@testable import TextReading

/// A text with `‖` where one sentence ends and the next begins.
struct SentenceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let marked: String

  init(_ name: String, _ marked: String) {
    self.name = name
    self.marked = marked
  }

  var testDescription: String { name }
  var text: String { marked.split(separator: "‖", omittingEmptySubsequences: false).joined() }
  var sentences: [String] {
    marked.split(separator: "‖").map { piece in
      let start = piece.drop(while: \.isWhitespace)
      return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}

/// Splits a text that is one block.
func split(_ text: String) -> [String] {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    var sentences: [String] = []
    SentenceSplitter(bytes).forEachSentence(in: 0..<bytes.count) { range in
      sentences.append(String(decoding: bytes[range], as: UTF8.self))
    }
    return sentences
  }
}

struct SentenceSplitterTests {
  @Test(arguments: ordinary + abbreviations + numbers)
  func splitsAtEnds(_ example: SentenceCase) {
    #expect(split(example.text) == example.sentences)
  }

  @Test(arguments: languages)
  func knowsAbbreviationsOfOtherLanguages(_ example: SentenceCase) {
    #expect(split(example.text) == example.sentences)
  }

  static let languages = [
    SentenceCase("millions", "Sie zahlt ca. 5 Mio. Euro, s. Abb. 4.‖ So ist das."),
    SentenceCase("a pope", "Am 5. Juni kommt Papst Johannes XXIII. nach Bonn.‖ Er bleibt."),
    SentenceCase("a German quotation", "„Wir zählen.‖ Alles stimmt.“‖ Er sei der 2. Leiter."),
    SentenceCase("a century", "Im 19. Jahrhundert war es so.‖ Er ist 82.‖ Heute nicht."),
    SentenceCase("a Swiss quotation", "Er sagt: »Alles stimmt.«‖ So war es."),
    SentenceCase(
      "Italian",
      "Ha detto il dott. Rossi.‖ Il sig. Verdi tace, e l’on. Bianchi dubita."
    ),
    SentenceCase("on as a word", "The light is on.‖ Mills are off."),
    SentenceCase(
      "Spanish",
      "La Sra. Kran, de EE. UU., lo duda.‖ Véase pág. 12.‖ Son 9 aprox. vacíos."
    ),
    SentenceCase("Dutch", "De haven groeit, zei dhr. De Vries.‖ Mevr. Kran zag 9 proc. meer."),
    SentenceCase("Russian", "Порт перевёз 81 тыс. контейнеров.‖ Живёт он на ул. Мира."),
    SentenceCase("Hindi", "डॉ. शर्मा ने कहा।‖ संघ को संदेह है।"),
  ]

  @Test(arguments: quotations + marks + addresses)
  func keepsWhatBelongsTogether(_ example: SentenceCase) {
    #expect(split(example.text) == example.sentences)
  }

  @Test(arguments: lists)
  func cutsListsAndLines(_ example: SentenceCase) {
    #expect(split(example.text) == example.sentences)
  }

  @Test(arguments: scripts)
  func knowsOtherScripts(_ example: SentenceCase) {
    #expect(split(example.text) == example.sentences)
  }

  static let ordinary = [
    SentenceCase("two sentences", "He left.‖ She stayed."),
    SentenceCase("question", "Did he leave?‖ She stayed."),
    SentenceCase("exclamation", "He left!‖ She stayed."),
    SentenceCase("no final mark", "He left.‖ She stayed"),
    SentenceCase("several spaces", "He left.‖    She stayed."),
    SentenceCase("line break inside", "He\nleft.‖\nShe stayed."),
    SentenceCase("white space around", "  He left.‖ She stayed.  "),
    SentenceCase("space forgotten", "He left early.‖She stayed."),
    SentenceCase("small letter after a full stop", "it was closed.‖ we went home."),
    SentenceCase("number after a year", "It began in 1995.‖ The rest is known."),
    SentenceCase("one letter as a name", "They moved to plan B.‖ It failed."),
    SentenceCase("no-break space", "He left.‖\u{A0}She stayed."),
  ]

  static let abbreviations = [
    SentenceCase("title", "Dr. Smith met Mrs. Jones.‖ They talked."),
    SentenceCase("military title", "Gen. Lee and Col. Sanders met Lt. Dan."),
    SentenceCase("title after a quotation mark", "He met “Dr. Smith” and “the U.S. Senate” there."),
    SentenceCase("contraction after a country", "He moved to the U.S.‖ It’s large."),
    SentenceCase("no-break space after a title", "He met Dr.\u{A0}Smith there."),
    SentenceCase("titles in a row", "The Rev. Dr. King spoke."),
    SentenceCase("a member of a house", "The right hon. Gentleman is wrong.‖ My hon. Friend is."),
    SentenceCase("Latin", "Fruit, e.g. Apples, i.e. food.‖ Eat it."),
    SentenceCase("versus", "In Roe v. Wade the court ruled."),
    SentenceCase("country inside", "The U.S. Senate voted."),
    SentenceCase("country at the end", "He moved to the U.S.‖ He liked it."),
    SentenceCase("country before a small letter", "The U.S. economy grew."),
    SentenceCase("time inside", "At 5 p.m. local time it closed."),
    SentenceCase(
      "per cent",
      "It fell by 20 per cent. since May, and by 5 per cent. of that in June."
    ),
    SentenceCase("cent at the end", "It cost a cent.‖ Nobody paid."),
    SentenceCase(
      "a time first",
      "At 5 a.m. Mr. Smith left. ‖He was back by 6 P.M. ‖Mr. Doe was not."
    ),
    SentenceCase("no space after an amount", "He bought 1,000.‖That is a lot, see part 3.The end."),
    SentenceCase("time at the end", "It closed at 5 p.m.‖ Everybody left."),
    SentenceCase("time and day", "It opens at 5 p.m. Wednesday and closes at 3 a.m. EST."),
    SentenceCase("time and zone", "At 10 a.m. (CDT) we meet."),
    SentenceCase("initials", "J. R. R. Tolkien wrote it."),
    SentenceCase("middle initial", "George W. Bush won.‖ Al Gore lost."),
    SentenceCase("company inside", "Apple Inc. Chief Tim Cook spoke."),
    SentenceCase("company at the end", "He sued Apple Inc.‖ The case failed."),
    SentenceCase("son", "Martin Luther King Jr. Day is in January."),
    SentenceCase("month", "On Jan. 30 it rained.‖ On Feb. 2 it snowed."),
    SentenceCase("number sign", "See No. 5 and Fig. 2 on p. 7."),
    SentenceCase("no as a word", "I said no.‖ Then I left."),
    SentenceCase("and so on, inside", "Apples, pears, etc. are fruit."),
    SentenceCase("and so on, at the end", "Apples, pears, etc.‖ Fruit is good."),
    SentenceCase("others", "Smith et al. (2010) found it."),
    SentenceCase("degree", "Jane Doe, Ph.D., spoke."),
    SentenceCase("saint and street", "St. Paul lies on Main St. in the north."),
    SentenceCase("street at the end", "He lives on Main St.‖ The house is old."),
    SentenceCase("unit", "It weighs 5 kg.‖ Lift it."),
    SentenceCase("state", "In Springfield, Mass. residents voted."),
    SentenceCase("word that looks like a state", "The mass.‖ Then silence."),
    SentenceCase("postscript", "P.S. I love you."),
  ]

  static let numbers = [
    SentenceCase("decimal", "It rose 3.5 percent.‖ Then it fell."),
    SentenceCase("thousands with full stops", "It cost 1.250.000 euros."),
    SentenceCase("number at the end", "He was born in 1950.‖ She was born later."),
    SentenceCase("ordinal", "Am 3. oktober war es so."),
    SentenceCase("German date", "Am 3. Oktober war es so."),
    SentenceCase("rupees", "It cost Rs. 500 in Delhi."),
    SentenceCase("list number", "1. Open the door."),
    SentenceCase("list letter", "a. Open the door."),
    SentenceCase("Roman list number", "iv. Open the door."),
    SentenceCase("version", "Version 2.0.1 is out.‖ Get it."),
    SentenceCase("date with full stops", "On 30.01.2024 it rained."),
    SentenceCase("footnote number", "They had rights. 4‖ Even so, few used them."),
    SentenceCase("sentence that starts with a number", "He won.‖ 12 people cheered."),
  ]

  static let quotations = [
    SentenceCase("speech with a comma", "“They left China,” he added.‖ Then he went."),
    SentenceCase("full stop inside", "He called it “illegal.”‖ She did not."),
    SentenceCase("full stop inside, straight", "He called it \"illegal.\"‖ She did not."),
    SentenceCase("full stop outside", "He called it “illegal”.‖ She did not."),
    SentenceCase("question inside, speech after", "“Why?” he asked.‖ No answer."),
    SentenceCase("exclamation inside, name after", "“Stop!” Wang said."),
    SentenceCase("quotation over sentences", "“We came.‖ We saw,” he said.‖ They left."),
    SentenceCase("nested", "“He said ‘Go.’”‖ Then he went."),
    SentenceCase("never closed", "He spoke of “no so-called “defectors” here.‖ Then he left."),
    SentenceCase("opens after", "He left.‖ “Goodbye,” he said."),
    SentenceCase("guillemets", "Il a dit « oui. »‖ Puis il est parti."),
    SentenceCase("bracket closes after", "(He left.)‖ She stayed."),
    SentenceCase("bracket inside", "He left (at 5 p.m.) and she stayed."),
    SentenceCase("closing bracket after a space", "They fly next day. )‖ Take a bus."),
    SentenceCase("question in brackets", "He (who else?) left."),
  ]

  static let marks = [
    SentenceCase("ellipsis inside", "He waited... and left."),
    SentenceCase("ellipsis sign at the end", "He waited…‖ Then he left."),
    SentenceCase("ellipsis with spaces", "He waited . . . and left."),
    SentenceCase("several marks", "Really?!‖ Yes!!!‖ Good."),
    SentenceCase("reference", "It is so. [1]‖ Others differ.[2][3]‖ We see."),
    SentenceCase("reference before the full stop", "It is so [1].‖ Others differ."),
    SentenceCase("left out", "It is so. […]‖ Others differ."),
    SentenceCase("smiley", "I love it. :)‖ You too."),
    SentenceCase("broken off", "Did you just —‖ No.‖ Never."),
    SentenceCase("dateline of an agency", "LONDON — The vote failed."),
    SentenceCase("name with a mark", "He works at Yahoo! and likes it."),
    SentenceCase("comma after a mark", "He sang “Help!”, then left."),
    SentenceCase("only marks", "?!"),
  ]

  static let addresses = [
    SentenceCase("web address", "See www.example.com for more.‖ It is free."),
    SentenceCase("address with a path", "See https://example.com/a.html?b=1.‖ It is free."),
    SentenceCase("mail address", "Write to jane.doe@example.com today.‖ She answers."),
    SentenceCase("file name", "Open Package.swift and main.c.‖ Then build."),
    SentenceCase("file name with a capital", "Open /usr/Main.Swift now."),
    SentenceCase("domain at the end", "He works at example.com.‖ She does not."),
  ]

  static let scripts = [
    SentenceCase("Chinese", "他说。‖你好！‖谢谢？"),
    SentenceCase("Chinese with quotation marks", "他说：「你好。」‖她走了。"),
    SentenceCase("Arabic question", "هل أنت بخير؟‖ نعم."),
    SentenceCase("Hindi", "वह गया।‖ वह आई।"),
    SentenceCase("Urdu", "وہ گیا۔‖ وہ آئی۔"),
    SentenceCase("Cyrillic", "Он ушёл.‖ Она осталась."),
    SentenceCase("Spanish", "Se fue.‖ ¿Por qué?‖ ¡Nadie lo sabe!"),
  ]
}
