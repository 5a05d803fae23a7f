// A comparison as it is shown.
extension QuotationComparison {
  /// Words of one kind that follow each other.
  package struct Piece: Sendable, Equatable {
    /// What became of the words.
    package enum Kind: Sendable {
      case same
      case dropped
      case elided
      case added
      case bracketed
    }

    package var kind: Kind
    package var text: String
    /// Whether it belongs to a word that was changed: a dropped one and the added one in its place.
    package var isChange = false
  }

  /// How many words were dropped, added and changed.
  package var counts: (dropped: Int, added: Int, changed: Int) {
    var counts = (dropped: 0, added: 0, changed: 0)
    for step in steps {
      switch step {
      case .dropped(let words):
        // A long gap is one step: “(30 words)”.
        let count = words.hasPrefix("(") ? Int(words.dropFirst().prefix { $0.isNumber }) : nil
        counts.dropped += count ?? 1
      case .added: counts.added += 1
      case .changed: counts.changed += 1
      case .same, .elided, .bracketed, .misread: break
      }
    }
    return counts
  }

  /// The first word of the text that has to be a misread one for the quotation to be its words.
  package var misread: (from: String, to: String)? {
    for case .misread(let from, let to) in steps { return (from, to) }
    return nil
  }

  /// The words of the quotation with what is not the source's, runs of a kind together.
  package var pieces: [Piece] {
    var pieces: [Piece] = []
    func add(_ kind: Piece.Kind, _ text: String) {
      if let last = pieces.last, last.kind == kind, !last.isChange {
        pieces[pieces.count - 1].text += " " + text
      } else {
        pieces.append(Piece(kind: kind, text: text))
      }
    }
    for step in steps {
      switch step {
      case .same(let word), .misread(from: _, to: let word): add(.same, word)
      case .dropped(let word): add(.dropped, word)
      case .elided(let word): add(.elided, word)
      case .added(let word): add(.added, word)
      case .bracketed(let word): add(.bracketed, word)
      case .changed(let from, let to):
        pieces.append(Piece(kind: .dropped, text: from, isChange: true))
        pieces.append(Piece(kind: .added, text: to, isChange: true))
      }
    }
    return pieces
  }

  /// The number of the paragraph of a text that a passage lies in, from 1; both in bytes of UTF-8.
  package static func paragraph(of passage: Range<Int>, in text: [UInt8]) -> Int {
    var paragraph = 0
    var isInside = false
    var lineIsEmpty = true
    for byte in text[..<min(text.count, passage.lowerBound + 1)] {
      if byte == 0x0A {
        if lineIsEmpty { isInside = false }
        lineIsEmpty = true
      } else if byte != 0x20, byte != 0x0D, byte != 0x09 {
        if !isInside { paragraph += 1 }
        isInside = true
        lineIsEmpty = false
      }
    }
    return max(1, paragraph)
  }
}
