/// What a page puts among an author's words in its own name: that a link opens a window, and what the
/// editors of a wiki think of a sentence.
package enum PageRemarks {
  private static let longest = 60
  /// Without brackets.
  private static let fewestWords = 4

  /// Words that say where a link leads, without brackets.
  private static let windows: Set<String> = [
    "opens in new window", "opens in a new window", "opens in new tab", "opens in a new tab",
    "opens a new window", "opens new window", "open in new window", "open in a new tab",
    "new window", "new tab", "external", "external link", "external site", "link is external",
    "opens external website", "öffnet in neuem fenster", "öffnet in einem neuen fenster",
    "öffnet in neuem tab", "öffnet in einem neuen tab", "wird in neuem tab geöffnet",
    "externer link",
    "nouvelle fenêtre", "nouvel onglet", "ouvre dans une nouvelle fenêtre",
    "s'ouvre dans une nouvelle fenêtre", "s'ouvre dans un nouvel onglet", "lien externe",
    "se abre en una ventana nueva", "se abre en ventana nueva", "abre en nueva ventana",
    "enlace externo", "abre em nova janela", "abre numa nova janela", "abre em nova aba",
    "si apre in una nuova finestra", "apre in una nuova finestra", "link esterno",
    "opent in een nieuw venster", "opent in nieuw venster", "opent in nieuw tabblad",
    "externe link", "öppnas i nytt fönster", "åpnes i nytt vindu",
  ]

  /// What editors ask for, without spaces; English ones end in “needed” or a question mark as well.
  private static let requests: Set<String> = [
    "citationneeded", "dubious", "dubious–discuss", "dubious-discuss", "failedverification",
    "originalresearch", "weaselwords", "neutralityisdisputed", "disputed–discuss",
    "notincitationgiven", "selfpublishedsource", "unreliablesource", "vague", "needsupdate",
    "clarify", "deadlink", "permanentdeadlink", "belegfehlt", "ohnebeleg", "nachweisfehlt",
    "réf.nécessaire", "réf.àconfirmer", "sourceinsuffisante", "nonneutre", "citarequerida",
    "citanecesaria", "senzafonte", "citazionenecessaria", "carecedefontes", "bronontbreekt",
    "источникнеуказан",
  ]

  /// Whether words are nothing but such a note on a link.
  package static func isOnLink(_ text: [UInt8]) -> Bool {
    guard text.count <= longest else { return false }
    let words = bare(String(decoding: text, as: UTF8.self))
    let isBracketed = text.first { $0 > 0x20 }.map { "([".utf8.contains($0) } ?? false
    // “external” and “new window” can be words of a sentence.
    return windows.contains(words)
      && (isBracketed || words.split(separator: " ").count >= fewestWords)
  }

  /// How many bytes such a note takes at the end of a link's words, its brackets or comma included.
  package static func lengthOnLink(atEndOf text: [UInt8]) -> Int {
    let tail = text.suffix(longest)
    guard let last = tail.last,
      last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last >= 0x61
    else { return 0 }
    let marks = last == UInt8(ascii: ")") ? "(" : last == UInt8(ascii: "]") ? "[" : ",-"
    guard let start = tail.lastIndex(where: { marks.utf8.contains($0) }),
      isOnLink(Array(text[start...]))
    else { return 0 }
    return text.count - start
  }

  /// Whether words in square brackets are a request of editors: `[citation needed]`, `[when?]`.
  package static func isRequest(_ text: [UInt8]) -> Bool {
    guard (4...longest).contains(text.count), text.first == UInt8(ascii: "["),
      text.last == UInt8(ascii: "]")
    else { return false }
    let words = String(decoding: text.dropFirst().dropLast(), as: UTF8.self).lowercased()
      .filter { !$0.isWhitespace }
    return requests.contains(words) || words.hasSuffix("needed") && words.count > 8
      || words.hasSuffix("?") && asks(words.dropLast())
  }

  /// “When?”, “according to whom?”, but not what an author asks in brackets: “really?”.
  private static func asks(_ words: Substring) -> Bool {
    ["who", "whom", "when", "where", "which", "why", "how", "what", "wer", "wann", "qui", "quand"]
      .contains { words.hasPrefix($0) || words.hasSuffix($0) }
  }

  /// In lower case, without brackets and signs at both ends.
  private static func bare(_ text: String) -> String {
    func isSign(_ character: Character) -> Bool { !character.isLetter }
    let words = text.lowercased().map { $0 == "’" ? "'" : $0 }.drop(while: isSign)
    let kept = words.dropLast(words.reversed().prefix(while: isSign).count)
    return String(kept).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
