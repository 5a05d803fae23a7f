package import FactModel

/// Tells which language a text is written in, by its letters and its small words.
///
/// Only for texts that say nothing about it, and only where the evidence is plain.
package enum LanguageGuess {
  /// So many bytes at the start are looked at.
  private static let looked = 6000
  /// Fewer letters prove nothing.
  private static let fewestLetters = 40
  private static let fewestWords = 4

  /// The language as a BCP 47 tag; nil for English, for a language that is not known here, and where
  /// it is not clear.
  package static func language(of scan: UTF8Scan) -> String? {
    let end = min(looked, scan.bytes.count)
    var counts = ScriptCounts()
    var words = WordCounts()
    var position = 0
    var wordStart: Int?
    while position < end {
      let byte = scan.bytes[position]
      if byte < 0x80 {
        let isLetter = byte.isASCIILetter
        if isLetter {
          counts.latin += 1
          wordStart = wordStart ?? position
        } else if let start = wordStart {
          words.add(start..<position, scan)
          wordStart = nil
        }
        position += 1
      } else {
        let (value, length) = scan.scalar(at: position, before: end)
        counts.add(value)
        if byte < 0xC3 || byte >= 0xE2, let start = wordStart {
          words.add(start..<position, scan)
          wordStart = nil
        } else if byte >= 0xC3, byte < 0xE2 {
          wordStart = wordStart ?? position
        }
        position += length
      }
    }
    return counts.total < fewestLetters ? nil : counts.language ?? words.language
  }

  /// The same of a text.
  package static func language(of text: ArticleText) -> String? {
    text.utf8.withUnsafeBufferPointer { language(of: UTF8Scan($0)) }
  }

  private static let names = [
    "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "he": "Hebrew", "el": "Greek",
    "ar": "Arabic", "hi": "Hindi", "uk": "Ukrainian", "ru": "Russian", "de": "German",
    "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "sv": "Swedish", "da": "Danish", "no": "Norwegian", "pl": "Polish", "tr": "Turkish",
  ]

  /// What is said where a language was told from a text; empty where none was.
  package static func notices(of language: String?) -> [String] {
    guard let language, let name = names[language] else { return [] }
    return ["its language is taken to be \(name), by its words"]
  }

  /// How many letters of each script there are.
  private struct ScriptCounts {
    var latin = 0
    private var cyrillic = 0
    private var arabic = 0
    private var hebrew = 0
    private var devanagari = 0
    private var kana = 0
    private var han = 0
    private var hangul = 0
    private var greek = 0
    /// Letters that a language has beside the main one of its script.
    private var ukrainian = 0
    private var otherCyrillic = 0
    private var persian = 0
    private var marathi = 0

    var total: Int {
      latin + cyrillic + arabic + hebrew + devanagari + 2 * (kana + han + hangul) + greek
    }

    mutating func add(_ value: UInt32) {
      switch value {
      case 0xC0...0x24F: latin += 1
      case 0x370...0x3FF: greek += 1
      case 0x400...0x4FF:
        cyrillic += 1
        if [0x456, 0x457, 0x454, 0x491].contains(value) { ukrainian += 1 }
        if [0x452, 0x458, 0x459, 0x45A, 0x45B, 0x45F, 0x45E].contains(value) { otherCyrillic += 1 }
      case 0x590...0x5FF: hebrew += 1
      case 0x600...0x6FF:
        arabic += 1
        if [0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6D2, 0x679].contains(value) { persian += 1 }
      case 0x900...0x97F:
        devanagari += 1
        if value == 0x933 { marathi += 1 }
      case 0x3040...0x30FF: kana += 1
      case 0x3400...0x9FFF: han += 1
      case 0xAC00...0xD7A3: hangul += 1
      default: break
      }
    }

    /// The language of a script that makes up most of the letters; nil for Latin letters and for
    /// scripts of which several languages are likely.
    var language: String? {
      func leads(_ count: Int) -> Bool { count * 2 > total }
      if leads(2 * hangul) { return "ko" }
      if leads(2 * (han + kana)) { return kana * 10 > han + kana ? "ja" : "zh" }
      if leads(hebrew) { return "he" }
      if leads(greek) { return "el" }
      if leads(arabic) { return persian * 50 > arabic ? nil : "ar" }
      if leads(devanagari) { return marathi * 100 > devanagari ? nil : "hi" }
      guard leads(cyrillic), otherCyrillic * 100 <= cyrillic else { return nil }
      return ukrainian * 50 > cyrillic ? "uk" : "ru"
    }
  }

  /// How many words of each language written in Latin letters there are.
  private struct WordCounts {
    private var counts = [Int](repeating: 0, count: LanguageGuess.smallWords.count)

    mutating func add(_ range: Range<Int>, _ scan: UTF8Scan) {
      guard range.count <= 8 else { return }
      var word: UInt64 = 0
      for offset in range { word = word << 8 | UInt64(scan.bytes[offset].lowered) }
      guard let languages = LanguageGuess.byWord[word] else { return }
      for index in counts.indices where languages & 1 << index != 0 { counts[index] += 1 }
    }

    /// The language whose small words are the most by far; nil for English.
    var language: String? {
      guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }),
        counts[best] >= LanguageGuess.fewestWords
      else { return nil }
      let isClear = counts.indices.allSatisfy { $0 == best || counts[$0] * 10 <= counts[best] * 7 }
      let tag = LanguageGuess.smallWords[best].tag
      return isClear && tag != "en" ? tag : nil
    }
  }

  /// The commonest words that tell a language from its neighbours.
  private static let smallWords: [(tag: String, words: String)] = [
    (
      "en", "the and of to in that is was for with his which are on as at by it be this had not but"
    ),
    (
      "de",
      "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an"
    ),
    (
      "fr", "le la les de des et du en un une est que dans pour qui par sur au pas ce il plus ne se"
    ),
    ("es", "el la los las de y en un una que del por con para se no su es al lo como más sus fue"),
    (
      "it",
      "il la le di che e un una del della per con non si da sono dei al gli nel alla più è lo ha ne"
    ),
    ("pt", "o a os as de e em um uma que do da dos das não para com por se no na ao mais é foi"),
    ("nl", "de het een en van in dat is te op zijn met voor niet aan er om ook als bij door naar"),
    ("sv", "och att det en som på är av för med den till inte ett om har de jag var men från"),
    ("da", "og at det en som på er af for med den til ikke et om har de der var men fra"),
    ("no", "og at det en som på er av for med til ikke et om har de der var men fra"),
    ("pl", "w i na z do się nie że to jest o od po jak przez dla był ale jego oraz"),
    ("tr", "ve bir bu da de için ile çok olarak olan daha gibi kadar sonra ne var"),
  ]

  /// The languages of each word, by its bytes: a bit for each.
  private static let byWord: [UInt64: UInt16] = {
    var table: [UInt64: UInt16] = [:]
    table.reserveCapacity(smallWords.count * 25)
    for (index, language) in smallWords.enumerated() {
      var word: UInt64 = 0
      for byte in language.words.utf8 {
        if byte == UInt8(ascii: " ") {
          table[word, default: 0] |= 1 << index
          word = 0
        } else {
          word = word << 8 | UInt64(byte)
        }
      }
      table[word, default: 0] |= 1 << index
    }
    return table
  }()
}
