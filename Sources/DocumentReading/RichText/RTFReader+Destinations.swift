import FactModel
import TextReading

/// What belongs to a comment, as it comes in groups of its own before and in it.
struct RTFComment {
  var author: String?
  var reference: String?
  var date: String?
}

extension RTFReader {
  private static let skipped: Set<String> = [
    "colortbl", "info", "pict", "objdata", "listtable", "listoverridetable",
    "pn", "pnseclvl", "bkmkstart", "bkmkend", "xe", "tc", "nonshppict",
    "nonesttables", "filetbl", "themedata", "colorschememapping", "latentstyles", "datastore",
    "generator", "rsidtbl", "xmlnstbl", "userprops", "template", "background", "fldtype",
    "datafield", "ffdata", "docvar", "wgrffmtfilter", "mmathPr", "ftnsep", "ftnsepc",
    "ftncn", "aftnsep", "aftnsepc", "aftncn", "atnicn", "passwordhash", "protusertbl", "blipuid",
    "private", "falt", "panose", "objclass", "objname",
  ]
  private static let margins: Set<String> = [
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
  ]
  /// Optional groups whose text is shown.
  private static let shown: Set<String> = [
    "shpinst", "shptxt", "ud", "fldinst", "formfield", "ffl", "fldrslt", "annotation", "atrfstart",
    "atrfend", "atnid",
    "atnauthor", "atnref", "atndate", "revtbl", "do", "dptxbxtext", "moMath", "moMathPara",
    "shpgrp",
    "footnote", "shppict", "cs", "fname",
  ]

  /// Takes a word that says where the text of a group goes; returns whether it was one.
  mutating func beginDestination(_ word: String, _ number: Int?, isOptional: Bool) -> Bool {
    // The version for programs of today, in a group that is passed over.
    if word == "ud" {
      state.destination = .body
      return true
    }
    guard state.destination != .skipped else { return true }
    if state.destination == .formula { return beginPart(word) }
    switch word {
    case "moMath":
      state.destination = .formula
      formula = XMLTree()
    case "fonttbl": state.destination = .fonts
    case "stylesheet": state.destination = .styles
    case "revtbl":
      state.destination = .people
      words = ""
    case "fldinst":
      state.destination = .instruction
      words = ""
    case "field":
      state.isField = true
      fields.append(RTFField(size: streams[streams.count - 1].pieces.count))
    case "formfield": state.destination = .form
    case "ffl":
      state.destination = .choice
      words = ""
    case "fldrslt": beginResult()
    case "footnote": beginStream(.footnote)
    case "shptxt", "dptxbxtext":
      boxCount += 1
      beginStream(.box)
    case "shp", "shpgrp":
      state.boxesBefore = boxCount
      return false
    // The version for old programs, which some write alone.
    case "shprslt":
      if boxCount > state.boxesBefore { state.destination = .skipped }
    case "sp": state.destination = .property
    case "sn", "sv":
      state.destination = word == "sn" ? .propertyName : .propertyValue
      words = ""
    case "object":
      state.isObject = true
      objectSize = streams[streams.count - 1].size
    case "objemb": state.isEmbedded = true
    // What stands for an object that is embedded is a thing of its own, as a box is.
    case "result" where state.isEmbedded: beginStream(.box)
    case "annotation":
      state.destination = .comment
      state.resetCharacters()
      commentText = ""
    case "atrfstart", "atrfend", "atnid", "atnauthor", "atnref", "atndate":
      state.destination = .commentField(word)
      words = ""
    case "upr":
      // The version for old programs comes first, the other in a group of its own.
      state.destination = .skipped
    case _ where Self.margins.contains(word): beginStream(.margin)
    case "listtext", "pntext":
      markList()
      state.destination = .number
      words = ""
    case _ where Self.skipped.contains(word): state.destination = .skipped
    case _ where isOptional && !Self.shown.contains(word): state.destination = .skipped
    default: return false
    }
    return true
  }

  /// Takes the name of a group in a formula: `mnum`, the numerator.
  private mutating func beginPart(_ word: String) -> Bool {
    guard !state.isPart, word.first == "m" else { return false }
    state.isPart = true
    formula.openElement(String(word.dropFirst()), attributes: [])
    return true
  }

  private mutating func endFormula() {
    let line = WordFormula(formula).formula(XMLTree.root).line
    formula = XMLTree()
    if !line.isEmpty { putBody(line, isFormula: true) }
  }

  /// The paragraph around a bullet or number is an item of a list.
  private mutating func markList() {
    state.isList = true
    if !groups.isEmpty { groups[groups.count - 1].isList = true }
  }

  private mutating func beginStream(_ kind: RTFStream.Kind) {
    if kind == .footnote, let change = state.change {
      noteChange(change)
      // A note goes with the words that it stands at.
      guard (change == .insertion) == (reading == .proposed) else {
        state.destination = .skipped
        return
      }
    }
    endChange()
    if kind == .footnote {
      notes.append([])
      let text = "[\(notes.count)]"
      streams[streams.count - 1].pieces.append(.verbatim(text))
    }
    state.opensStream = true
    state.destination = .body
    state.resetParagraph()
    state.resetCharacters()
    state.isEmbedded = false
    var stream = RTFStream()
    stream.kind = kind
    streams.append(stream)
    if kind == .footnote { noteNumbers.append(notes.count) }
  }

  mutating func endStream() {
    endChange()
    endParagraph()
    guard streams.count > 1, let stream = streams.popLast() else { return }
    switch stream.kind {
    case .footnote:
      guard let number = noteNumbers.popLast() else { return }
      notes[number - 1] = stream.items
      let words = RTFAssembly.words(stream.items)
      var note = DraftAnnotation(kind: .footnote, exact: "", text: words)
      note.urls = DraftAnnotation.addresses(in: words)
      streams[streams.count - 1].pieces.append(.point(note))
    case .box: streams[streams.count - 1].boxes += stream.items
    case .margin: margins += stream.items
    case .main: break
    }
  }

  private mutating func beginResult() {
    guard !fields.isEmpty else { return }
    if let url = WordFields.address(fields[fields.count - 1].instruction) {
      linkNumber += 1
      let id = "link \(linkNumber)"
      fields[fields.count - 1].start = id
      let link = DraftAnnotation(kind: .link, exact: "", urls: [url])
      streams[streams.count - 1].pieces.append(.open(link, id))
    }
  }

  /// Puts decoded text where it belongs.
  mutating func put(_ text: String) {
    switch state.destination {
    case .body: putBody(text)
    case .comment: commentText += text
    case .skipped: break
    case .fonts: takeFontName(text)
    case .styles: takeStyleName(text)
    case .people, .instruction, .commentField, .choice, .number, .propertyName, .propertyValue:
      words += text
    case .form, .property: break
    case .formula:
      var text = text
      text.withUTF8 { formula.addText($0) }
    }
  }

  /// Finishes what a group held.
  mutating func endDestination(_ inner: RTFState, _ outer: RTFState) {
    if inner.isField, !outer.isField { endField() }
    if inner.isPart { formula.closeElement() }
    if inner.isObject, streams[streams.count - 1].size == objectSize {
      hiddenWords.addPart("that is embedded")
    }
    guard inner.destination != outer.destination else {
      if inner.destination == .people { endPerson() }
      return
    }
    switch inner.destination {
    case .instruction:
      if !fields.isEmpty { fields[fields.count - 1].instruction += words }
      words = ""
    case .choice:
      if !fields.isEmpty { fields[fields.count - 1].choices.append(words) }
      words = ""
    case .number:
      let number = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if WordNumbering.hasWords(written: number) { putBody(number + " ") }
    case .propertyName: propertyName = words
    // Letters that are drawn.
    case .propertyValue: if propertyName == "gtextUNICODE" { putApart(words) }
    case .commentField(let name): take(commentField: name)
    case .comment: endComment()
    case .formula: endFormula()
    default: break
    }
  }

  private mutating func endField() {
    guard let field = fields.popLast() else { return }
    let last = streams.count - 1
    if streams[last].pieces.count == field.size, state.destination == .body,
      let text = field.text
    {
      putBody(text)
    }
    if !field.start.isEmpty { streams[last].pieces.append(.close(field.start)) }
  }

  private mutating func endPerson() {
    people.append(String(words.prefix { $0 != ";" }))
    words = ""
  }

  private mutating func take(commentField name: String) {
    let value = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = ""
    switch name {
    case "atrfstart":
      commentStarts.insert("comment " + value)
      streams[streams.count - 1].pieces.append(
        .open(DraftAnnotation(kind: .comment, exact: ""), "comment " + value)
      )
    case "atrfend": streams[streams.count - 1].pieces.append(.close("comment " + value))
    case "atnauthor": comment.author = value
    case "atnref": comment.reference = value
    case "atndate": comment.date = Int(value).flatMap(RTFMoment.text)
    default: break
    }
  }

  private mutating func endComment() {
    let words = commentText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var annotation = DraftAnnotation(kind: .comment, exact: "", text: words)
    annotation.author = comment.author
    annotation.date = comment.date
    annotation.urls = DraftAnnotation.addresses(in: words)
    // The words of some were marked before.
    let id = comment.reference.map { "comment " + $0 }
    if let id, commentStarts.contains(id) {
      commentsByID[id] = annotation
    } else {
      streams[streams.count - 1].pieces.append(.point(annotation))
    }
    comment = RTFComment()
    commentText = ""
  }
}

/// A moment packed into a number, as RTF writes it (RTF 1.9.1, “Date and Time”).
enum RTFMoment {
  static func text(_ number: Int) -> String? {
    let bits = UInt32(truncatingIfNeeded: number)
    let (minute, hour) = (bits & 0x3F, bits >> 6 & 0x1F)
    let (day, month) = (bits >> 11 & 0x1F, bits >> 16 & 0xF)
    let year = 1900 + (bits >> 20 & 0x1FF)
    guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60 else {
      return nil
    }
    func two(_ number: UInt32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute)):00"
  }
}
