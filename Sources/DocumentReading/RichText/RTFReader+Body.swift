import ArticleReading
import FactModel

extension RTFReader {
  // MARK: - Properties

  mutating func takeProperty(_ word: String, _ number: Int?) {
    let isOn = number != 0
    switch word {
    case "ansicpg": page = number ?? page
    case "mac": page = 10000
    case "pc": page = 437
    case "pca": page = 850
    case "deff": defaultFont = number
    case "f":
      state.font = number
      fontAtHand = number ?? 0
    case "fcharset":
      noteFont { $0.page = RTFCodePages.page(ofCharacterSet: number ?? 0) }
      if number == RTFCodePages.symbolSet { noteFont { $0.isSymbol = true } }
    case "cpg": if let number { noteFont { $0.page = number } }
    case "s":
      if state.destination == .styles { styleAtHand = number ?? 0 } else { state.style = number }
    case "outlinelevel": state.outline = number
    case "ls": state.isList = state.isList || isOn
    case "pard":
      state.resetParagraph()
    case "plain": state.resetCharacters()
    case "intbl": state.isInTable = true
    case "b": state.isBold = isOn
    case "i": state.isItalic = isOn
    case "v": state.isHidden = isOn
    case "strike", "striked": state.isStruck = isOn
    case "super": state.isRaised = isOn ? true : nil
    case "sub": state.isRaised = isOn ? false : nil
    case "nosupersub": state.isRaised = nil
    case "fftype": noteForm { $0.kind = number ?? 0 }
    case "ffres": noteForm { $0.result = number }
    case "ffdefres": noteForm { $0.fallback = number ?? 0 }
    case "revised": state.change = isOn ? .insertion : nil
    case "deleted": state.change = isOn ? .deletion : nil
    case "mvt": state.change = isOn ? .insertion : nil
    case "mvf": state.change = isOn ? .deletion : nil
    case "revauth", "revauthdel", "mvauth": state.changeAuthor = number ?? 0
    case "revdttm", "revdttmdel", "mvdate": state.changeMoment = number
    default: takeSpecial(word)
    }
  }

  private mutating func noteForm(_ change: (inout RTFField) -> Void) {
    guard state.destination == .form, !fields.isEmpty else { return }
    change(&fields[fields.count - 1])
  }

  private static let characters = [
    "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}", "rquote": "\u{2019}",
    "ldblquote": "\u{201C}", "rdblquote": "\u{201D}", "bullet": "\u{2022}", "emspace": "\u{2003}",
    "enspace": "\u{2002}", "qmspace": "\u{2005}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
    "ltrmark": "\u{200E}", "rtlmark": "\u{200F}",
  ]

  private mutating func takeSpecial(_ word: String) {
    if let character = Self.characters[word] { return put(character) }
    guard state.destination == .body else {
      if ["par", "line", "tab", "cell"].contains(word) { put(" ") }
      return
    }
    switch word {
    case "par", "sect":
      if let change = state.change {
        noteChange(change)
        // A mark that is not there joins two paragraphs.
        if (change == .deletion) == (reading == .proposed) { return }
      }
      endChange()
      endParagraph()
    case "line", "lbr": streams[streams.count - 1].pieces.append(.lineBreak)
    case "tab", "page", "column", "softline": streams[streams.count - 1].pieces.append(.gap)
    case "cell", "nestcell":
      endChange()
      endCell()
    case "row", "nestrow":
      endChange()
      endRow()
    default: break
    }
  }

  // MARK: - Fonts and styles

  private mutating func noteFont(
    _ change: (inout (page: Int?, name: String, isSymbol: Bool)) -> Void
  ) {
    guard state.destination == .fonts else { return }
    var font = fonts[fontAtHand] ?? (nil, "", false)
    change(&font)
    fonts[fontAtHand] = font
  }

  mutating func takeFontName(_ text: String) {
    let name = text.prefix { $0 != ";" }.split(separator: " ").joined(separator: " ")
    guard !name.isEmpty else { return }
    noteFont { font in
      if font.name.isEmpty { font.name = name }
      // Some programs name the character set only here.
      let endings = [
        " CE": 1250, " Cyr": 1251, " Greek": 1253, " Tur": 1254, " (Hebrew)": 1255,
        " (Arabic)": 1256, " Baltic": 1257, " (Vietnamese)": 1258,
      ]
      if font.page == nil || font.page == 1252,
        let ending = endings.first(where: { name.hasSuffix($0.key) })
      {
        font.page = ending.value
      }
    }
  }

  mutating func takeStyleName(_ text: String) {
    let name = text.prefix { $0 != ";" }.split(separator: " ").joined(separator: " ")
    if !name.isEmpty, styleNames[styleAtHand] == nil { styleNames[styleAtHand] = name.lowercased() }
    if text.contains(";") { styleAtHand = 0 }
  }

  // MARK: - Text

  mutating func putBody(_ text: String, isFormula: Bool = false) {
    if state.isHidden {
      hiddenWords.add(text.utf8, in: "hidden text", holder: streams.count)
      return
    }
    if let change = state.change {
      noteChange(change, text)
      guard (change == .insertion) == (reading == .proposed) else { return }
    } else {
      endChange()
    }
    let text = WordRun.letters(text, font: fonts[state.font ?? defaultFont ?? -1]?.name ?? "")
    let last = streams.count - 1
    let isEmphasised = state.isBold || state.isItalic
    if isFormula {
      streams[last].pieces.append(.formula(text))
    } else if let isRaised = state.isRaised {
      streams[last].pieces.append(.raised(text, isRaised: isRaised))
    } else if state.isStruck {
      streams[last].pieces.append(.text("~~" + text, isEmphasised: isEmphasised))
      streams[last].pieces.append(.verbatim("~~"))
    } else {
      streams[last].pieces.append(.text(text, isEmphasised: isEmphasised))
    }
  }

  /// Adds words that follow the paragraph at hand.
  mutating func putApart(_ text: String) {
    endChange()
    let last = streams.count - 1
    let pieces = streams[last].pieces
    streams[last].pieces = []
    putBody(text)
    endChange()
    let own = RTFStream.Paragraph(pieces: streams[last].pieces)
    streams[last].pieces = pieces
    if !own.pieces.isEmpty { streams[last].boxes.append(.paragraph(own)) }
  }

  /// Notes that a piece of text belongs to a tracked change; pieces of one change count once.
  mutating func noteChange(_ kind: DraftAnnotation.Kind, _ text: String = "") {
    if let open = openChange, open.kind == kind, open.author == state.changeAuthor {
      openChange?.text += text
      return
    }
    endChange()
    changeNumber += 1
    let id = "change \(changeNumber)"
    openChange = (kind, state.changeAuthor, text, id)
    var change = DraftAnnotation(kind: kind, exact: "")
    change.date = state.changeMoment.flatMap(RTFMoment.text)
    streams[streams.count - 1].pieces.append(.open(change, id))
    changeAuthors.append(state.changeAuthor)
    changeKinds.append(kind)
  }

  mutating func endChange() {
    guard let change = openChange else { return }
    openChange = nil
    changeTexts[change.id] = (change.text, change.author)
    streams[streams.count - 1].pieces.append(.close(change.id))
  }

  // MARK: - Paragraphs and rows

  mutating func endParagraph() {
    let last = streams.count - 1
    let paragraph = RTFStream.Paragraph(style: paragraphStyle, pieces: streams[last].pieces)
    streams[last].pieces = []
    if state.isInTable {
      if !paragraph.pieces.isEmpty { streams[last].cell.append(paragraph) }
    } else {
      // A row that was never ended is text.
      endRow()
      if !paragraph.pieces.isEmpty { streams[last].items.append(.paragraph(paragraph)) }
      streams[last].items += streams[last].boxes
      streams[last].boxes = []
    }
  }

  private mutating func endCell() {
    let last = streams.count - 1
    if !streams[last].pieces.isEmpty {
      let paragraph = RTFStream.Paragraph(style: paragraphStyle, pieces: streams[last].pieces)
      streams[last].cell.append(paragraph)
      streams[last].pieces = []
    }
    streams[last].cells.append(streams[last].cell)
    streams[last].cell = []
  }

  private mutating func endRow() {
    let last = streams.count - 1
    if !streams[last].cell.isEmpty {
      streams[last].cells.append(streams[last].cell)
      streams[last].cell = []
    }
    guard !streams[last].cells.isEmpty else { return }
    streams[last].items.append(.row(streams[last].cells))
    streams[last].cells = []
    streams[last].items += streams[last].boxes
    streams[last].boxes = []
  }

  private var paragraphStyle: OfficeBlocks.Style {
    var style = OfficeBlocks.Style()
    if let name = state.style.flatMap({ styleNames[$0] }) {
      if let level = WordStyles.headingLevel(name) {
        style.kind = .heading
        style.headingLevel = level
      } else {
        _ = WordStyles.apply(name, to: &style)
      }
    }
    if style.kind == .paragraph, style.role == .none {
      if let outline = state.outline, outline < 6 {
        style.kind = .heading
        style.headingLevel = outline + 1
      } else if state.isList {
        style.kind = .listItem
      }
    }
    return style
  }
}
