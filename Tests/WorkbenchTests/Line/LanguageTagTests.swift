import FactModel
import LineReading
import Testing

struct LanguageTagTests {
  @Test(arguments: [
    "fr", "FR", "de-CH", "zh-Hant", "zh-Hant-TW", "sl-rozaj-biske", "es-419", "de-1996", "haw",
    "x-klingon", "en-x-a", "de-u-co-phonebk",
  ])
  func takesWhatHasTheFormOfACode(_ text: String) throws {
    #expect(try LanguageTag.read(text) == text)
  }

  @Test(arguments: [
    "klingonish", "klingon", "French", "f", "de_CH", "de-", "-de", "de--CH", "fr CH", "x", "d1",
    "français", "de-CH-a", "de-Latnlatnlatn", "12",
  ])
  func refusesWhatHasNot(_ text: String) {
    let problem = #expect(throws: Problem.self) { try LanguageTag.read(text) }
    #expect(problem?.what.contains("is no code of a language") ?? false)
  }

  @Test func nothingIsNoLanguage() throws {
    #expect(try LanguageTag.read("") == nil)
  }
}
