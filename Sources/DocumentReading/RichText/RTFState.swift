import FactModel

/// What holds in a group of an RTF file, until it is closed.
struct RTFState {
  /// Where the text of a group goes.
  enum Destination: Equatable {
    case body
    case skipped
    case fonts
    case styles
    case people
    case instruction
    /// A name, a date or a number that belongs to a comment.
    case commentField(String)
    case comment
    case formula
    /// The data of a form's field, and an entry of its list.
    case form
    case choice
    /// What is written before an item of a list.
    case number
    /// A property of a shape, its name and its value.
    case property
    case propertyName
    case propertyValue
  }

  var destination = Destination.body
  /// How many characters stand in for one that readers without Unicode do not know.
  var fallback = 1
  var font: Int?
  var isBold = false
  var isItalic = false
  var isHidden = false
  var isStruck = false
  var isRaised: Bool?
  /// Words that a tracked change puts in or takes out.
  var change: DraftAnnotation.Kind?
  var changeAuthor = 0
  var changeMoment: Int?

  /// How many text boxes there were before the shape that the group belongs to.
  var boxesBefore = 0

  // Of the paragraph.
  var style: Int?
  var outline: Int?
  var isList = false
  var isInTable = false

  /// What is to be done when the group is closed.
  var opensStream = false
  var isField = false
  var isObject = false
  /// Whether the group belongs to an object that is embedded, and not to words that are linked.
  var isEmbedded = false
  /// Whether the group is an element of a formula.
  var isPart = false

  mutating func resetCharacters() {
    isBold = false
    isItalic = false
    isHidden = false
    isStruck = false
    isRaised = nil
    change = nil
  }

  mutating func resetParagraph() {
    style = nil
    outline = nil
    isList = false
    isInTable = false
  }
}

/// What an RTF file puts together before it is known whether it stands in a table.
struct RTFStream {
  enum Piece {
    case text(String, isEmphasised: Bool)
    case raised(String, isRaised: Bool)
    case verbatim(String)
    case formula(String)
    case gap
    case lineBreak
    case open(DraftAnnotation, String)
    case close(String)
    case point(DraftAnnotation)
  }

  struct Paragraph {
    var style = OfficeBlocks.Style()
    var pieces: [Piece] = []
  }

  enum Item {
    case paragraph(Paragraph)
    case row([[Paragraph]])
  }

  enum Kind {
    case main, footnote, box, margin
  }

  var kind = Kind.main
  var items: [Item] = []
  var pieces: [Piece] = []
  /// Paragraphs of the cell that is open.
  var cell: [Paragraph] = []
  var cells: [[Paragraph]] = []
  /// What follows the paragraph at hand.
  var boxes: [Item] = []

  /// How much is in it.
  var size: [Int] { [items.count, cells.count, cell.count, pieces.count, boxes.count] }
}
