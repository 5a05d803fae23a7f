import FactModel
import Workbench

/// The lines in which a problem is told.
enum ProblemText {
  /// `showsExcerpt`: Whether the line with a caret under the place is shown; not needed where the
  /// person has just typed it.
  static func lines(_ problem: Problem, showsExcerpt: Bool) -> [StyledLine] {
    var lines = [
      StyledLine(body: [
        StyledSpan(prefix(problem.place)), StyledSpan(problem.what, .error),
        StyledSpan(problem.remedy == nil ? "" : "."),
      ])
    ]
    if showsExcerpt, let place = problem.place, let excerpt = place.excerpt {
      lines.append(StyledLine("  \(excerpt)"))
      if let column = place.column {
        lines.append(StyledLine("  \(String(repeating: " ", count: column - 1))^", .error))
      }
    }
    for candidate in problem.candidates {
      lines.append(StyledLine(lead: [], leadWidth: 2, body: [StyledSpan(candidate)]))
    }
    if let remedy = problem.remedy {
      lines.append(StyledLine(lead: [], leadWidth: 2, body: [StyledSpan(remedy)]))
    }
    return lines
  }

  /// `script.txt:3: `.
  private static func prefix(_ place: Problem.Place?) -> String {
    guard let place else { return "" }
    var text = place.file ?? ""
    if let line = place.line {
      text += text.isEmpty ? "line \(line)" : ":\(line)"
      if place.file != nil, place.excerpt == nil, let column = place.column { text += ":\(column)" }
    }
    return text.isEmpty ? "" : text + ": "
  }
}
