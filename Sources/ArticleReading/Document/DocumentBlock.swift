package import FactModel
import TextReading

/// A block of a document before its head is looked at.
package struct DocumentBlock: Sendable, Equatable {
  /// What a document says about a block beyond its kind.
  package enum Role: Sendable {
    case none
    case title
    case subtitle
    case author
    case date
  }

  package var kind: BlockKind
  /// Valid UTF-8.
  package var text: [UInt8]
  /// 1 to 6 for a heading, else 0.
  package var headingLevel: Int
  /// Whether all of it is bold or italic.
  package var isEmphasised: Bool
  package var role: Role

  package init(
    _ kind: BlockKind,
    _ text: [UInt8],
    headingLevel: Int = 0,
    isEmphasised: Bool = false,
    role: Role = .none
  ) {
    self.kind = kind
    self.text = text
    self.headingLevel = headingLevel
    self.isEmphasised = isEmphasised
    self.role = role
  }

  /// Looks at the text without the white space around it.
  func scan<R>(_ body: (UTF8Scan, Range<Int>) -> R) -> R {
    text.withUnsafeBufferPointer { buffer in
      let scan = UTF8Scan(buffer)
      return body(scan, scan.trimmed(0..<buffer.count))
    }
  }

  /// The length in code points.
  package var points: Int { scan { $0.pointCount($1) } }

  /// The text with its white space made single spaces.
  package var line: String {
    String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  package var endsLikeSentence: Bool { scan { Phrase($1, $0).endsLikeSentence } }

  /// Whether it is running text and not a line of a head.
  package var isProse: Bool {
    let points = points
    return kind == .paragraph && (points >= 100 || points >= 40 && endsLikeSentence)
  }
}
