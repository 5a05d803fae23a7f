import ArticleReading
import FactModel

/// Makes blocks of the paragraphs and rows of an RTF file.
enum RTFAssembly {
  static func article(_ reader: RTFReader) -> OfficeArticle {
    var out = OfficeBlocks()
    var changes = TrackedChanges()
    for (kind, author) in zip(reader.changeKinds, reader.changeAuthors) {
      changes.note(kind, by: person(author, reader))
    }
    add(reader.streams.first?.items ?? [], to: &out, reader)
    for (index, items) in reader.notes.enumerated() {
      add(items, to: &out, reader, label: "[\(index + 1)] ")
    }
    for text in Set(reader.margins.map { words([$0]) }).sorted()
    where OfficeBlocks.isMargin(text) {
      out.append(DocumentBlock(.furniture, Array(text.utf8)))
    }
    var losses = reader.hiddenWords
    for block in out.blocks { losses.addRead(block.text) }
    var notices = changes.notices(reader.reading) + losses.notices
    if reader.isCutOff { notices.append("it is cut off: the file ends in the midst of a group") }
    if out.isCut { notices.append("it has more text than any article; the rest is left out") }
    return OfficeArticle(
      blocks: out.blocks,
      annotations: out.places.all(),
      notices: notices
    )
  }

  /// The name of who made a change; nobody is the first of the list.
  private static func person(_ number: Int, _ reader: RTFReader) -> String? {
    guard number > 0, number < reader.people.count else { return nil }
    return reader.people[number]
  }

  private static func add(
    _ items: [RTFStream.Item],
    to out: inout OfficeBlocks,
    _ reader: RTFReader,
    label: String = ""
  ) {
    var label = label
    for item in items {
      switch item {
      case .paragraph(var paragraph):
        paragraph.style.label = label
        label = ""
        add(paragraph, to: &out, reader)
      case .row(let cells) where cells.count > 1:
        out.beginRow()
        for cell in cells {
          out.beginCell()
          for paragraph in cell { add(paragraph, to: &out, reader) }
        }
        out.endRow()
      case .row(let cells):
        for paragraph in cells.flatMap({ $0 }) { add(paragraph, to: &out, reader) }
      }
    }
  }

  private static func add(
    _ paragraph: RTFStream.Paragraph,
    to out: inout OfficeBlocks,
    _ reader: RTFReader
  ) {
    out.begin(paragraph.style)
    for piece in paragraph.pieces {
      switch piece {
      case .text(let text, let isEmphasised): out.addText(text, isEmphasised: isEmphasised)
      case .raised(let text, let isRaised):
        out.addRaised(text, isRaised: isRaised, isEmphasised: false)
      case .verbatim(let text): out.addVerbatim(text)
      case .formula(let line): out.addFormula(line)
      case .gap: out.addGap()
      case .lineBreak: out.addLineBreak()
      case .open(var annotation, let id):
        if let change = reader.changeTexts[id] {
          annotation.text = change.text
          annotation.author = person(change.author, reader)
        }
        out.places.open(reader.commentsByID[id] ?? annotation, id)
      case .close(let id): out.places.close(id)
      case .point(let annotation): out.places.add(annotation)
      }
    }
    out.end()
  }

  /// The words of paragraphs and rows on one line.
  static func words(_ items: [RTFStream.Item]) -> String {
    var text = ""
    func add(_ paragraph: RTFStream.Paragraph) {
      for piece in paragraph.pieces {
        switch piece {
        case .text(let words, _), .raised(let words, _), .verbatim(let words), .formula(let words):
          text += words
        case .gap, .lineBreak: text += " "
        default: break
        }
      }
      text += " "
    }
    for item in items {
      switch item {
      case .paragraph(let paragraph): add(paragraph)
      case .row(let cells): for cell in cells { for paragraph in cell { add(paragraph) } }
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
