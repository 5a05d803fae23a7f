import OrderedJSON

/// What a paragraph of a transcript that has no label shows of who says it: the speaker before, or
/// nobody, as “Mayor Porto then left the room”.
struct Narration {
  /// Whether it tells of what somebody did, in no words of the speaker's.
  var isOne = false
  /// Whether it tells what the speaker did, or somebody said, as an article does.
  var isScene = false
  /// Whether a person speaks in it: “I”, “we”, “you”.
  var hasOwnWords = false
  /// Whether it tells what somebody said.
  var reports = false

  /// `speaker`: Who spoke before it.
  init(_ range: Range<Int>, after speaker: String, _ scan: UTF8Scan) {
    let text = scan.string(range)
    let start = text.prefix(Self.longestStart).lowercased()
    let told = Told(text)
    hasOwnWords = told.words.contains(where: Self.ownWords.contains)
    reports = told.words.contains(where: Self.verbs.contains)
    guard range.count <= Self.longest else { return }
    isScene = !hasOwnWords && (told.reportsSpeech || Self.names(speaker, in: told.words))
    isOne =
      isScene || Self.procedures.contains(where: start.hasPrefix)
      || !hasOwnWords && Self.occasions.contains(where: start.hasPrefix)
  }

  private static let longestStart = 60
  private static let longest = 1_000

  /// What the records of parliaments tell of the proceedings.
  private static let procedures = [
    "several hon. members", "hon. members rose", "question put", "question accordingly",
    "question again proposed", "question proposed", "motion made", "bill read", "bill accordingly",
    "bill, as amended", "amendment proposed", "amendment agreed", "amendment made",
    "amendment, by leave", "the house divided", "the committee divided", "the house adjourned",
    "the house proceeded", "house adjourned", "the sitting was", "sitting suspended", "division no",
    "the legislative clerk", "the clerk read", "the assistant legislative clerk",
    "the senior assistant legislative clerk", "the bill clerk", "the vote was taken",
    "the question was taken", "the result was announced", "the motion was agreed",
    "the resolution was agreed", "the resolution (", "the preamble was agreed",
    "there being no objection,", "a motion to reconsider was laid", "the senate proceeded to",
    "the yeas and nays were ordered", "the yeas and nays resulted",
  ]

  /// How a text tells of the talk that it prints.
  private static let occasions = [
    "the committee then", "the committee adjourned", "the council then", "the meeting ended",
    "the meeting was", "the meeting closed", "the meeting adjourned", "the hearing ended",
    "the hearing was", "the hearing adjourned", "the session ended", "the session was",
    "the interview was", "the interview took", "the interview has", "the interview ended",
    "the conversation was", "the conversation has", "this interview", "this conversation",
    "this transcript", "this is an edited", "transcribed by", "transcript by", "translated by",
    "edited by", "interview by", "after the interview", "after the hearing", "after the meeting",
    "das interview", "das gespräch", "die fragen stellte", "propos recueillis", "cet entretien",
    "esta entrevista", "questa intervista",
  ]

  /// Whether a text has the name of the speaker, who would say “I”.
  private static func names(_ speaker: String, in words: [String]) -> Bool {
    let name = speaker.split { !$0.isLetter }.map { $0.lowercased() }
    guard let last = name.last, last.count > 2 else { return false }
    return words.contains(last)
  }

  /// With these a person speaks, and no narrator.
  private static let ownWords: Set<String> = [
    "i", "i'm", "i've", "i'll", "i'd", "me", "my", "mine", "we", "we're", "we've", "we'll", "us",
    "our", "ours", "you", "your", "ich", "wir", "mein", "meine", "uns", "unser", "unsere", "je",
    "j'ai", "nous", "mon", "ma", "notre", "nos", "yo", "nosotros", "mi", "nuestro", "nuestra", "io",
    "noi", "mio", "nostro", "eu", "nós", "meu", "nosso", "ik", "wij", "mijn", "onze",
    "let's", "я", "мы", "вы", "меня", "нас", "нам", "вас", "jag", "jeg", "vi",
  ]

  private static let verbs: Set<String> = [
    "said", "says", "asked", "asks", "replied", "replies", "answered", "answers", "added", "adds",
    "told", "shouted", "shouts", "whispered", "muttered", "laughed", "snapped", "continued",
    "insisted",
  ]

  /// A text without what is quoted in it.
  private struct Told {
    /// Its words outside of quotations, in lower case.
    var words: [String] = []
    /// Whether a word of saying stands right behind a quotation: “…,” he said.
    var reportsSpeech = false

    init(_ text: String) {
      var plain = ""
      var isInside = false
      for character in text {
        switch character {
        case "“", "«", "„": isInside = true
        case "”", "»": close(&plain, &isInside)
        case "\"":
          if isInside { close(&plain, &isInside) } else { isInside = true }
        default: if !isInside { plain.append(character == "’" ? "'" : character) }
        }
      }
      let all = plain.split { !$0.isLetter && $0 != "'" && $0 != Self.mark }.map { $0.lowercased() }
      for (index, word) in all.enumerated() where word.first == Self.mark {
        let behind = all[(index + 1)...].prefix(4)
        reportsSpeech = reportsSpeech || behind.contains(where: verbs.contains)
      }
      words = all.filter { $0.first != Self.mark }
    }

    /// Stands where a quotation was.
    private static let mark: Character = "\u{FFFC}"

    private func close(_ plain: inout String, _ isInside: inout Bool) {
      isInside = false
      plain += " \(Self.mark) "
    }
  }
}
