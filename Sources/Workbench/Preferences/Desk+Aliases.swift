import DeskViews
import FactModel
import LineReading
import Preferences

// The person's own names, in this session.
extension Desk {
  /// What a line asks for, with aliases written out; nil for an empty line and a comment.
  package func commandText(_ line: String) -> String? {
    let scanner = LineScanner(line)
    guard let first = scanner.peek, first != "#" else { return nil }
    return state.withoutAlias(line)
  }

  /// A sentence for each name of the person's own that something else hides, or that hides a verb.
  package var namesInConflict: [String] {
    let hidden = aliases.all.compactMap { alias in
      AliasTable.rival(of: alias.name, in: session).map {
        "The alias \(alias.name) is hidden by \($0) of that name."
      }
    }
    let aliases = aliases.all.map(\.name).filter { verbs.commands.named($0) != nil }
      .map { "The alias \($0) stands in place of the verb of that name, which is :\($0) now." }
    return hidden + aliases + keysInConflict
  }

  /// A sentence for each rating whose key is a verb.
  package var keysInConflict: [String] {
    session.scale.ratings.filter { rating in
      verbs.commands.contains { $0.name == rating.key }
    }.map { rating in
      "\(rating.key) is the rating \(rating.name) on this scale; the verb is :\(rating.key)."
    }
  }
}
