import FactModel
import PlainText
import Replies
import Terminal
import Workbench

/// The lines in which a problem is told.
struct ProblemText {
  let style: ScreenStyle
  /// The line just typed, where the person sees it above, and the columns of its prompt.
  var typed: (line: String, promptColumns: Int)?

  /// Columns of an excerpt where no window says how many.
  private static let usualWidth = 160

  /// `script`: The line of a script that raised it, where its own place is in another file.
  func lines(_ problem: Problem, of script: Problem.Place? = nil) -> [StyledLine] {
    var lines = [
      StyledLine(body: [
        StyledSpan(prefix(script) + prefix(problem.place)), StyledSpan(problem.what, .error),
        StyledSpan(problem.remedy == nil ? "" : "."),
      ])
    ]
    if !style.isPlain, let place = problem.place, let excerpt = place.excerpt {
      if let column = place.column, let caret = caretBelowTyped(excerpt, column) {
        lines.insert(caret, at: 0)
      } else {
        lines += self.excerpt(excerpt, column: place.column)
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

  /// `script.txt:3: `; in words where no caret can show the place.
  private func prefix(_ place: Problem.Place?) -> String {
    guard let place else { return "" }
    var text = place.file ?? ""
    if let line = place.line {
      text += text.isEmpty ? "line \(line)" : ":\(line)"
      if place.file != nil, place.excerpt == nil, let column = place.column { text += ":\(column)" }
    }
    if style.isPlain, place.excerpt != nil, let column = place.column {
      text += text.isEmpty ? "at character \(column)" : ", at character \(column)"
    }
    return text.isEmpty ? "" : text + ": "
  }

  /// A caret right below the line in the window; nil where that stands on several rows, the terminal
  /// shows something else than was typed, or terminals do not agree where the place is.
  private func caretBelowTyped(_ excerpt: String, _ column: Int) -> StyledLine? {
    guard let typed, let width = style.width, excerpt.utf8.elementsEqual(typed.line.utf8),
      SafeText.visible(excerpt).utf8.elementsEqual(excerpt.utf8),
      TextColumns.areCertain(Self.start(excerpt, column)),
      typed.promptColumns + TextColumns.count(excerpt) < width
    else { return nil }
    let before = typed.promptColumns + TextColumns.count(Self.start(excerpt, column))
    return StyledLine(String(repeating: " ", count: before) + "^", .error)
  }

  /// The line, as much of it as fits a row, and a caret below the place.
  private func excerpt(_ text: String, column: Int?) -> [StyledLine] {
    let room = max(8, min(style.width ?? Self.usualWidth, 4 * Self.usualWidth) - 3)
    guard let column else { return [StyledLine("  " + Self.cut(text, to: room))] }
    var before = SafeText.visible(Self.start(text, column))
    let behind = SafeText.visible(String(text.unicodeScalars.dropFirst(column - 1)))
    // The place then begins the excerpt: there the caret is right in every terminal.
    if !TextColumns.areCertain(before) { before = "…" }
    if TextColumns.count(before) + TextColumns.count(behind) > room {
      // The place stands past the middle, with what led to it.
      before = Self.cutStart(before, to: room / 2)
    }
    let columns = TextColumns.count(before)
    return [
      StyledLine("  " + before + Self.cut(behind, to: room - columns)),
      StyledLine("  " + String(repeating: " ", count: columns) + "^", .error),
    ]
  }

  /// What stands before a place, given in code points from 1.
  private static func start(_ text: String, _ column: Int) -> String {
    String(text.unicodeScalars.prefix(column - 1))
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    let text = SafeText.visible(String(text.unicodeScalars.prefix(4 * columns)))
    guard TextColumns.count(text) > columns else { return text }
    var result = ""
    for character in text {
      guard TextColumns.count(result) + TextColumns.count(String(character)) < columns else {
        break
      }
      result.append(character)
    }
    return result + "…"
  }

  private static func cutStart(_ text: String, to columns: Int) -> String {
    var result = ""
    for character in text.reversed() {
      guard TextColumns.count(result) + TextColumns.count(String(character)) < columns else {
        return "…" + String(result.reversed())
      }
      result.append(character)
    }
    return String(result.reversed())
  }
}
