import OrderedJSON

/// The edits of a session, each as the line of JSON that stands in the file; decoded only when
/// asked for.
package struct EditLog: Sendable {
  /// The bytes of the file that the folded edits lie in; shared with the reader of the file.
  private let folded: [UInt8]
  private let foldedRanges: [Range<Int>]
  private var added: [UInt8] = []
  private var addedRanges: [Range<Int>] = []
  /// The identity of the last edit.
  package private(set) var lastID: EntityID?

  package init() {
    folded = []
    foldedRanges = []
  }

  /// Creates a log over lines of a file.
  ///
  /// `ranges`: The bytes of each edit in `bytes`, in order.
  package init(folded bytes: [UInt8], ranges: [Range<Int>]) throws(FormatProblem) {
    folded = bytes
    foldedRanges = ranges
    if !ranges.isEmpty { lastID = try edit(ranges.count).id }
  }

  /// The number of edits, which is the sequence number of the last.
  package var count: Int { foldedRanges.count + addedRanges.count }

  /// The JSON of an edit.
  ///
  /// `sequence`: From 1 to `count`.
  package func line(_ sequence: Int) -> ArraySlice<UInt8> {
    let index = sequence - 1
    if index < foldedRanges.count { return folded[foldedRanges[index]] }
    return added[addedRanges[index - foldedRanges.count]]
  }

  /// How many bytes the lines behind an edit have.
  package func size(after sequence: Int) -> Int {
    stride(from: sequence + 1, through: count, by: 1).reduce(0) { $0 + line($1).count }
  }

  /// Decodes an edit.
  ///
  /// `sequence`: From 1 to `count`.
  package func edit(_ sequence: Int) throws(FormatProblem) -> Edit {
    do throws(FormatProblem) {
      let value: JSONValue
      do throws(JSONProblem) {
        value = try JSONParser.parse(line(sequence))
      } catch {
        throw FormatProblem(error.what)
      }
      let edit = try Edit(json: value)
      guard edit.sequence == sequence else {
        throw FormatProblem("must be \(sequence)", at: ["seq"])
      }
      return edit
    } catch {
      throw error.under("edits[\(sequence - 1)]")
    }
  }

  /// Adds an edit.
  ///
  /// `line`: Its JSON, compact.
  mutating func append(_ edit: Edit, line: [UInt8]) {
    let start = added.count
    added.append(contentsOf: line)
    addedRanges.append(start..<added.count)
    lastID = edit.id
  }

  /// Returns the edit that undo takes back next: the latest one that holds.
  package func undoTarget() throws(FormatProblem) -> Edit? {
    try undoTargets(1).first
  }

  /// Returns the edits that undo takes back one after the other, found in one walk.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - isKept: Whether an edit is passed over.
  /// - Returns: The edits, the one to take back first at the beginning.
  /// - Throws: A problem when an edit cannot be read.
  package func undoTargets(
    _ limit: Int,
    passingOver isKept: (Edit) -> Bool = { _ in false }
  ) throws(FormatProblem) -> [Edit] {
    var isUndone: Set<Int> = []
    var targets: [Edit] = []
    for sequence in stride(from: count, to: 0, by: -1) {
      guard targets.count < limit else { break }
      let edit = try edit(sequence)
      switch edit.kind {
      case .make, .restore:
        if !isUndone.contains(sequence), !isKept(edit) { targets.append(edit) }
      case .undo(let target):
        isUndone.insert(target)
      case .redo(let target):
        // Made again later than anything before it, so it is the latest that holds.
        if isUndone.insert(target).inserted { targets.append(try self.edit(target)) }
      }
    }
    return targets
  }

  /// Returns the edit that redo makes again: the one undone last, unless something was changed
  /// since.
  package func redoTarget() throws(FormatProblem) -> Edit? {
    try redoTargets(1).first
  }

  /// Returns the edits that redo makes again one after the other, found in one walk.
  ///
  /// - Parameter limit: How many at most.
  /// - Returns: The edits, the one to make again first at the beginning.
  /// - Throws: A problem when an edit cannot be read.
  package func redoTargets(_ limit: Int) throws(FormatProblem) -> [Edit] {
    var isMadeAgain: Set<Int> = []
    var targets: [Edit] = []
    for sequence in stride(from: count, to: 0, by: -1) {
      guard targets.count < limit else { break }
      switch try edit(sequence).kind {
      case .make, .restore: return targets
      case .redo(let target): isMadeAgain.insert(target)
      case .undo(let target):
        if isMadeAgain.remove(target) == nil { targets.append(try self.edit(target)) }
      }
    }
    return targets
  }
}
