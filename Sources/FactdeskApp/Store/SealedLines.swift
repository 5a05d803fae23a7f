import FactModel
import OrderedJSON

/// Whether anything in a log was ever sealed: looked for in each line once, since nearly no session has any.
struct SealedLines {
  private var looked = 0
  private var isFound = false
  private static let word = Array("\"sealed\"".utf8)

  mutating func found(in log: EditLog) -> Bool {
    for position in stride(from: looked + 1, through: log.count, by: 1) where !isFound {
      if log.line(position).firstOccurrence(of: Self.word) != nil { isFound = true }
    }
    looked = log.count
    return isFound
  }
}
