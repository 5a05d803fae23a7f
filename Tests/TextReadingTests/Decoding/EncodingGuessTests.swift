import FactModel
import Testing

@testable import TextReading

struct EncodingGuessTests {
  private func read(_ bytes: [UInt8], _ charsets: TableCharsets) throws -> (String, [String]) {
    let decoded = try TextDecoding.decode(bytes, name: nil, charsets: charsets)
    return (String(decoding: decoded.utf8, as: UTF8.self), decoded.notices)
  }

  @Test func trustsADetectorWhereLettersBeyondASCIIAreMany() throws {
    let (text, notices) = try read(
      PageDecodingTests.russian,
      TableCharsets(detected: "WINDOWS-1251")
    )
    #expect(text == PageDecodingTests.russianText)
    #expect(notices == ["read as Windows-1251, the encoding detected"])
  }

  @Test func takesFrenchForNoLanguageOfCentralEurope() throws {
    let french = Array("Le port a trait".utf8) + [0xE9] + Array(" selon lui, et ".utf8) + [0xE0]
    let bytes = french + Array(" No".utf8) + [0xEB] + Array("l d".utf8) + [0xE9, 0xE9]
    var charsets = TableCharsets(detected: "WINDOWS-1250")
    charsets.firstLetters["windows-1250"] = 0x154
    #expect(try read(bytes, charsets).0 == "Le port a traité selon lui, et à Noël déé")
  }

  @Test func distrustsADetectorWhereTheyAreFew() throws {
    let english = Array("The ministry would not say what it had paid to the caf".utf8) + [0xE9]
    let (text, notices) = try read(english, TableCharsets(detected: "ISO-8859-7"))
    #expect(text.hasSuffix("café"))
    #expect(
      notices == [
        "read as Windows-1252, because it is not valid UTF-8 and no other encoding stands out"
      ]
    )
  }

  @Test func saysHowToHaveEncodingsDetected() throws {
    let (text, notices) = try read([0x63, 0xE9], TableCharsets(remedy: "Install it."))
    #expect(text == "cé")
    #expect(
      notices == [
        "read as Windows-1252, because it is not valid UTF-8",
        "no encodings can be detected: Install it.",
      ]
    )
  }

  @Test func countsWhatWasReplaced() throws {
    let bytes = PageDecodingTests.russian + [0x20, 0x81, 0x20, 0x82]
    let (text, notices) = try read(bytes, TableCharsets(detected: "windows-1251"))
    #expect(text.hasSuffix("Киев \u{FFFD} \u{FFFD}"))
    #expect(notices.last == "what is not Windows-1251 in 2 places became U+FFFD")
  }

  @Test func keepsUTF8WithALittleDamage() throws {
    let bytes = Array(String(repeating: "Größe und Länge. ", count: 20).utf8) + [0xE9, 0x41]
    let (text, notices) = try read(bytes, TableCharsets(detected: "windows-1251"))
    #expect(text.hasPrefix("Größe"))
    #expect(text.hasSuffix("\u{FFFD}A"))
    #expect(notices == ["read as UTF-8; what is not UTF-8 in one place became U+FFFD"])
  }

  @Test func readsRussianUTF16WithoutAMark() throws {
    let text = "В понедельник министерство сообщило.\nЭто всё."
    for isBig in [false, true] {
      let bytes = TextDecodingTests.utf16(text, isBig: isBig)
      #expect(try read(bytes, TableCharsets()).0 == text)
    }
  }
}
