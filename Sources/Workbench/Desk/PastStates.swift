import FactModel
import LineGrammar
import Replies

// The states that a session went through.
extension Desk {
  /// Takings-out first, so that no number is taken twice on the way.
  static func ordered(_ changes: [Change]) -> [Change] {
    changes.filter(\.takesOut) + changes.filter { !$0.takesOut }
  }

  func pastChanges(backTo sequence: Int) throws(Problem) -> [Change] {
    do throws(FormatProblem) {
      return try session.changes(backTo: sequence)
    } catch {
      throw Problem(
        .damaged,
        "the session's past cannot be read: \(error.place) \(error.what)",
        remedy: "What it holds now is not touched by this."
      )
    }
  }

  /// The number of a state: of the change after which the session was so; 0 is the beginning.
  func stateNumber(_ typed: ParsedArguments) throws(Problem) -> Int {
    let word = typed.text("N")
    guard let sequence = word.flatMap({ Int($0.text) }),
      (0...session.log.count).contains(sequence)
    else {
      throw Problem(
        .input,
        "there is no state \(Wording.excerpt(word?.text ?? "", 40))",
        place: word?.place,
        remedy: "It is a number from 0 to \(session.log.count); versions lists some."
      )
    }
    return sequence
  }
}

extension Change {
  /// Whether it takes something out of what is known of publications.
  var takesOutOfLedger: Bool {
    switch self {
    case .publication, .correction: takesOut
    case .claim, .source, .finding, .mark, .item, .query, .contact, .waiver, .signOff, .facts,
      .scale,
      .article:
      false
    }
  }

  /// Whether something is there before and not after.
  var takesOut: Bool {
    switch self {
    case .claim(let transition): transition.after == nil
    case .source(let transition): transition.after == nil
    case .finding(let transition): transition.after == nil
    case .mark(let transition): transition.after == nil
    case .item(let transition): transition.after == nil
    case .query(let transition): transition.after == nil
    case .contact(let transition): transition.after == nil
    case .waiver(let transition): transition.after == nil
    case .publication(let transition): transition.after == nil
    case .correction(let transition): transition.after == nil
    case .signOff(let transition): transition.after == nil
    case .facts, .scale, .article: false
    }
  }
}
