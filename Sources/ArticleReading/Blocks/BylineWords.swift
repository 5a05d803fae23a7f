/// The words by which newsrooms name an author, in the languages other than English.
enum BylineWords {
  /// Small words before a name.
  ///
  /// They begin headings, too: two words of a name must follow.
  static let prepositions = [
    "von", "ein beitrag von", "ein kommentar von", "ein gastbeitrag von", "eine analyse von",
    "eine reportage von", "par", "publié par", "écrit par", "rédigé par", "propos recueillis par",
    "texte de", "por", "escrito por", "publicado por", "redactado por", "texto de", "reportagem de",
    "di", "a cura di", "scritto da", "testo di", "articolo di", "door", "geschreven door", "av",
    "text av", "tekst av", "af", "przez", "napsal", "napsala", "oleh",
    "von unserem korrespondenten",
    "von unserer korrespondentin", "von unserem reporter", "dal nostro inviato",
    "dal nostro corrispondente", "door onze redacteur", "door onze verslaggever",
    "door onze correspondent", "van onze redacteur", "van onze verslaggever",
    "van onze correspondent",
  ]

  /// Words that name an author with a colon behind them.
  static let labels = [
    "text", "autor", "autorin", "autoren", "protokoll", "texte", "auteur", "auteure", "auteurs",
    "texto", "autora", "autores", "redacción", "reportagem", "testo", "autore", "autrice", "autori",
    "tekst", "auteur(s)", "door", "von", "par", "por", "di", "автор", "авторы", "текст", "автори",
    "yazan", "penulis",
    "كتب", "كتبت", "كتبه", "كتبها", "بقلم", "إعداد", "الكاتب", "الكاتبة", "تقرير",
    "מאת", "כתב", "כתבה", "כותב", "כותבת", "הכותב", "הכותבת", "מחבר", "מחברת",
    "लेखक", "लेखिका", "रिपोर्ट", "रिपोर्टर", "संवाददाता", "द्वारा",
    "作者", "文", "記者", "记者", "本报记者", "本報記者", "撰文", "撰稿", "取材", "取材・文", "文・写真", "写真・文", "著者", "執筆",
    "筆者",
    "글", "글쓴이", "기자", "필자",
  ]

  /// Labels that need no colon, in scripts without capitals.
  private static let bareLabels: Set<String> = [
    "كتب", "كتبت", "كتبه", "كتبها", "بقلم", "إعداد", "מאת", "लेखक", "द्वारा", "作者", "文", "記者", "记者",
    "本报记者", "本報記者", "撰文", "取材・文", "文・写真", "写真・文", "글", "기자",
  ]

  /// Posts behind a name, in scripts without capitals.
  private static let posts = [
    "特派員", "編集委員", "論説委員", "記者", "记者", "선임기자", "특파원", "논설위원", "기자", "द्वारा", "संवाददाता",
  ]

  /// What somebody did, behind a name.
  private static let deeds = ["報道", "报道", "報導", "报导", "摄影报道", "文", "撰文"]

  private static let longestPlain = 60

  /// The part of a line that names people; nil where no word says that it does.
  ///
  /// `fewestWords`: How many words the first name must have.
  static func people(in line: String) -> (text: String, fewestWords: Int)? {
    if let rest = behindPreposition(line) { return (rest, 2) }
    if let rest = behindLabel(line) { return (beforePost(rest) ?? rest, 1) }
    return beforePost(line).map { ($0, 1) }
  }

  private static func behindPreposition(_ line: String) -> String? {
    let first = line.unicodeScalars.first
    guard let first, first.properties.isLowercase || first.properties.isUppercase else {
      return nil
    }
    let lower = line.lowercased()
    let fitting = prepositions.filter {
      lower.hasPrefix($0 + " ") || lower.hasPrefix($0 + "\u{A0}")
    }
    guard let lead = fitting.max(by: { $0.count < $1.count }) else { return nil }
    return String(line.dropFirst(lead.count)).trimmedLine
  }

  /// `Автор: …`, `文／…`, `بقلم …`.
  private static func behindLabel(_ line: String) -> String? {
    var head = ""
    var rest = line[...]
    while let character = rest.first, head.count <= 20 {
      if ":：/／|｜＝=".contains(character) {
        let label = head.trimmedLine.lowercased()
        guard labels.contains(label) else { return nil }
        let names = String(rest.dropFirst()).trimmedLine
        return names.isEmpty ? nil : withoutDeed(names)
      }
      if character.isWhitespace, bareLabels.contains(head) || isReporter(head),
        line.unicodeScalars.count <= longestPlain
      {
        let names = String(rest).trimmedLine
        if let next = names.first, !":：/／|｜＝=".contains(next) {
          return isReporter(head) ? listed(withoutDeed(names)) : withoutDeed(names)
        }
      }
      if character == "・", head == "文", let name = behindDot(String(rest.dropFirst())) {
        return name
      }
      head.append(character)
      rest = rest.dropFirst()
    }
    return nil
  }

  /// `新华社记者`: an outlet and its reporter.
  private static func isReporter(_ word: String) -> Bool {
    word.count <= 10 && (word.hasSuffix("记者") || word.hasSuffix("記者"))
  }

  /// `王小兰 李明`: Chinese has no space inside a name, but where one of its parts is a single letter.
  private static func listed(_ names: String) -> String {
    let words = names.split(separator: " ")
    let areNames = words.allSatisfy { word in
      (2...4).contains(word.count)
        && word.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
    return areNames ? words.joined(separator: "、") : names
  }

  /// `文・佐藤花子`: a name and nothing else.
  private static func behindDot(_ rest: String) -> String? {
    let letters = rest.filter { !$0.isWhitespace }
    return (3...8).contains(letters.count) && letters.allSatisfy(\.isLetter)
      && !letters.hasPrefix("写真") ? rest.trimmedLine : nil
  }

  private static func withoutDeed(_ names: String) -> String {
    for deed in deeds where names.hasSuffix(" " + deed) {
      return String(names.dropLast(deed.count)).trimmedLine
    }
    return names
  }

  /// `佐藤花子記者`, `[서울=통신] 홍길동 기자 hong@example.kr`.
  private static func beforePost(_ line: String) -> String? {
    guard line.unicodeScalars.count <= longestPlain, line.utf8.contains(where: { $0 >= 0xE0 })
    else { return nil }
    var text = line
    if let last = text.first, "[【(（".contains(last),
      let end = text.firstIndex(where: { "]】)）".contains($0) })
    {
      let inside = String(text[text.index(after: text.startIndex)..<end])
      let behind = String(text[text.index(after: end)...]).trimmedLine
      text = behind.isEmpty ? inside : behind
    }
    text = text.split(separator: " ").filter { !$0.contains("@") && $0 != "=" }
      .joined(separator: " ")
    guard let post = posts.first(where: text.hasSuffix) else { return nil }
    let name = String(text.dropLast(post.count)).trimmedLine
    let letters = name.filter { !$0.isWhitespace && !"・·、,".contains($0) }
    guard letters.allSatisfy(\.isLetter), (2...24).contains(letters.count) else { return nil }
    // A name of Han letters is short, or it is something else: 女性記者.
    let isHan = letters.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
    return isHan && !(3...8).contains(letters.count) ? nil : name
  }
}

extension String {
  /// With single spaces, and none at the ends.
  fileprivate var trimmedLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
