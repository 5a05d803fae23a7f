import FactModel
import TextReading

extension DateReader {
  /// Words for the day on which a text was published, to be told from other days in its line.
  private static let publicationWords: Set<String> = [
    "published", "publication", "posted", "issued", "veröffentlicht", "veröffentlichung",
    "erstveröffentlichung", "erschienen", "publié", "publiée",
    "publicado", "publicada", "pubblicato", "pubblicata", "gepubliceerd", "geplaatst", "publicerad",
    "publisert", "udgivet", "opublikowano", "publikováno", "опубликовано", "yayınlanma", "発行",
  ]

  /// Words for other days than that on which a text was published.
  private static let otherWords: Set<String> = [
    "received", "accepted", "submitted", "eingereicht", "angenommen", "eingegangen", "reçu",
    "accepté", "recibido", "aceptado", "recebido", "aceito", "ricevuto", "accettato", "ontvangen",
    "retrieved", "accessed", "abgerufen", "expires", "born", "geboren", "deadline", "reviewed",
    "review", "due", "corrected", "event", "valid", "until", "translated", "broadcast", "aired",
    "recorded", "taken", "effective", "conducted", "comment", "withdrawn", "retracted", "archived",
    "checked", "einsendeschluss", "gültig", "archiviert", "übersetzt", "korrigiert", "gesendet",
    "correction", "corrections", "clarification", "erratum", "amended", "korrektur",
    "berichtigung", "richtigstellung", "rectificatif", "corrección", "rettifica", "correctie",
  ]

  /// What a word before a date calls it.
  enum Role { case published, updated, other }

  private static func role(of token: Token) -> Role? {
    guard case .word(let word) = token else { return nil }
    return DateLineWords.changes.contains(word)
      ? .updated
      : publicationWords.contains(word)
        ? .published : otherWords.contains(word) ? .other : nil
  }

  /// What the last word of its kind in a line calls a date.
  static func role(in text: String) -> Role? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= longest else { return nil }
      return DateReader(0..<bytes.count, UTF8Scan(bytes)).tokens.reversed().lazy
        .compactMap { role(of: $0) }.first
    }
  }

  /// Whether a line has a word that calls its date that of publication.
  static func namesPublication(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= longest else { return false }
      return DateReader(0..<bytes.count, UTF8Scan(bytes)).tokens.contains {
        role(of: $0) == .published
      }
    }
  }

  /// Returns the first dates somewhere in a line that may hold other words too.
  ///
  /// A date is what a word before it says, the day of the last change for example; of those that
  /// nothing is said about, the first is that of publication. Lines that are longer than
  /// a date's line ever is have none.
  static func statedDates(in text: String) -> (published: StatedDate?, updated: StatedDate?) {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= longest, bytes.count >= 6 else { return (nil, nil) }
      var reader = DateReader(0..<bytes.count, UTF8Scan(bytes))
      return reader.search()
    }
  }

  private var isSubmission: Bool {
    tokens[position] == .word("submitted") && tokens.dropFirst(position + 1).first == .word("by")
  }

  private mutating func search() -> (published: StatedDate?, updated: StatedDate?) {
    var published: StatedDate?
    var plain: StatedDate?
    var updated: StatedDate?
    var role: Role?
    while position < tokens.count {
      if let stated = statedDate() {
        switch role {
        case .updated: updated = updated ?? stated
        case .published: published = published ?? stated
        case .other: break
        case nil: plain = plain ?? stated
        }
        role = nil
        continue
      }
      let named = Self.role(of: tokens[position])
      // “Comment posted”: the word before says whose day it is.
      let isOther =
        named == .published && position > 0 && Self.role(of: tokens[position - 1]) == .other
      // “Submitted by Jane Doe on …” is said of what stands on the page, not of when it came in.
      if !isOther, !isSubmission { role = named ?? role }
      position += 1
    }
    return (published ?? plain, updated)
  }
}
