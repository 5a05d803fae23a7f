import FactModel
import OrderedJSON

/// The texts of a session out of which something was forgotten, and what they were before as far as that can be
/// seen: the same words around it.
struct ForgottenTexts {
  /// A text, and what of it stands between the places where something was.
  private struct Pattern {
    var text: String
    var pieces: [String]
  }

  private var patterns: [Pattern] = []

  var isEmpty: Bool { patterns.isEmpty }

  init(_ session: Session) {
    guard !session.forgotten.isEmpty else { return }
    var texts: Set<String> = []
    for entity in session.entities { Self.collect(entity.json, into: &texts) }
    patterns = texts.sorted().compactMap { text in
      let pieces = Self.pieces(of: text)
      // A text of which nearly nothing is left is like any other.
      let letters = pieces.joined().count(where: \.isLetter)
      return letters < Self.fewestLetters ? nil : Pattern(text: text, pieces: pieces)
    }
  }

  private static let fewestLetters = 6
  /// The longest that is taken for what was forgotten in one place.
  private static let longestGap = 160

  /// What stands here for a text that was written before something was forgotten; nil where it is another text.
  func own(for text: String) -> String? {
    guard !text.includes(Forgetting.replacement) else { return nil }
    return patterns.first { Self.fits(text, $0.pieces) }?.text
  }

  /// A value with the session's own texts.
  ///
  /// `count`: Is raised by the number of texts that were others.
  func restored(_ value: JSONValue, _ count: inout Int) -> JSONValue {
    switch value {
    case .string(let text):
      guard let own = own(for: text) else { return value }
      count += 1
      return .string(own)
    case .array(let values): return .array(values.map { restored($0, &count) })
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            ["exact", "prefix", "suffix"].contains(member.key)
              ? member : JSONMember(key: member.key, value: restored(member.value, &count))
          }
        )
      )
    case .null, .bool, .number: return value
    }
  }

  private static func collect(_ value: JSONValue, into texts: inout Set<String>) {
    switch value {
    case .string(let text): if text.includes(Forgetting.replacement) { texts.insert(text) }
    case .array(let values): for value in values { collect(value, into: &texts) }
    case .object(let object):
      for member in object.members { collect(member.value, into: &texts) }
    case .null, .bool, .number: break
    }
  }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var rest = text.startIndex
    for place in text.occurrences(of: Forgetting.replacement) {
      pieces.append(String(text[rest..<place.lowerBound]))
      rest = place.upperBound
    }
    return pieces + [String(text[rest...])]
  }

  /// Whether a text begins and ends as the pieces do, and has the others between in their order.
  private static func fits(_ text: String, _ pieces: [String]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first),
      text.hasSuffix(last), first.utf8.count + last.utf8.count < text.utf8.count,
      text.count - pieces.reduce(0, { $0 + $1.count }) <= (pieces.count - 1) * longestGap
    else { return false }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let place = rest.firstOccurrence(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }
}
