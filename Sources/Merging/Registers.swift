import FactModel
import OrderedJSON

/// The fields of a session that were written, and by which edits, as far as none of these knows another
/// that wrote the same.
///
/// A field has the value of the last of them. Where they differ there is a conflict: it ends when a decision
/// that knows them all writes the field, or when those who differ come to the same. (Shapiro et al. 2011 call
/// this a multi-value register.)
struct Registers {
  struct Writer {
    var position: Int
    var value: JSONValue?
    /// The edit that is taken back to take this back: itself, or the one that it makes again.
    fileprivate var origin: Int
  }

  fileprivate struct Register {
    /// What was there before any edit wrote it.
    let base: Writer
    var writers: [Writer]
    /// What each edit took the place of, so that taking it back brings that back.
    var replaced: [Int: [Writer]] = [:]
    /// The edits that are taken back, and by which others.
    var takenBack: [Int: Int] = [:]
  }

  /// Whether a thing, or an element of a list, is there.
  struct Presence {
    /// The edits that changed something in it, as far as no later one knows them.
    var touches: [Int] = []
    var removals: [Int] = []
    /// What it was when it was taken out.
    var buried: JSONValue?
  }

  /// A field, for conflicts.
  struct Field {
    var of: String
    var id: EntityID?
    var way: String
    /// Whether two who differ have nothing to decide.
    var isQuiet = false

    var path: String { id.map { "\(of) \($0)/\(way)" } ?? "\(of)/\(way)" }

    /// What the paths of all fields in it begin with.
    var inside: String { way.isEmpty ? path : path + "/" }

    func inner(_ key: String) -> Field {
      var field = self
      field.way = way.isEmpty ? key : "\(way)/\(key)"
      return field
    }
  }

  var past: Ancestry
  private var registers: [String: Register] = [:]
  var presences: [String: Presence] = [:]
  var conflicts: [String: Conflict] = [:]

  init(_ past: Ancestry) {
    self.past = past
  }

  var found: [Conflict] { Array(conflicts.values) }

  // MARK: Values

  /// The value that an edit found in a field: that of the last edit that it knows.
  func found(in field: Field, by position: Int, else present: JSONValue?) -> JSONValue? {
    guard let register = registers[field.path] else { return present }
    // Who knows everybody that wrote it sees what there is.
    guard !register.writers.allSatisfy({ past.knows(position, $0.position) }) else {
      return present
    }
    let all = register.writers + register.replaced.values.joined()
    let known = all.filter { writer in
      let undo = register.takenBack[writer.origin]
      return writer.position < position && past.knows(position, writer.position)
        && undo.map { !past.knows(position, $0) } ?? true
    }
    guard !known.isEmpty else { return present }
    return field.together(
      known.filter { writer in
        !known.contains { later in
          later.position != writer.position && past.knows(later.position, writer.position)
        }
      }.sorted { $0.position < $1.position }
    )
  }

  /// Takes note that an edit writes a field; returns those whose values compete now, the last of them last.
  ///
  /// `present`: What was there before any edit wrote the field, or what the edit `maker` made of it.
  mutating func write(
    _ field: Field,
    _ value: JSONValue?,
    by position: Int,
    from present: JSONValue?,
    made maker: Int = 0
  ) -> [Writer] {
    let base = Writer(position: maker, value: present, origin: maker)
    var register =
      registers.removeValue(forKey: field.path) ?? Register(base: base, writers: [base])
    if let undone = undone(by: position) {
      register.takeBack(undone, by: position, past)
    } else {
      let origin = past.origin(of: position)
      let known = register.writers.filter {
        $0.origin == origin || past.sees(position, $0.position)
      }
      // Who writes what is contested, and decides nothing, changes their own version.
      let isDecided = past.decides(position, field.path)
      let isContested = !isDecided && !field.isQuiet && differ(known, field)
      let staying = isContested ? known.filter { !past.isOfOne($0.position, position) } : []
      register.note(origin, by: position, tookThePlaceOf: known, past)
      let gone = Set(known.map(\.position)).subtracting(staying.map(\.position))
      register.writers.removeAll { gone.contains($0.position) }
      register.writers.append(Writer(position: position, value: value, origin: origin))
    }
    registers[field.path] = register
    if !field.isQuiet { compare(register.writers, field, position) }
    return register.writers
  }

  /// Takes note of what became of the value that a field has, where nobody wrote another.
  mutating func amend(_ field: Field, _ change: (JSONValue?) -> JSONValue) {
    guard var last = registers[field.path]?.writers.popLast() else { return }
    last.value = change(last.value)
    registers[field.path]?.writers.append(last)
  }

  /// The edit that another takes back; nil where all know it: then taking it back is a change of its own.
  func undone(by position: Int) -> Int? {
    past.target(ofUndo: position).flatMap { $0 > past.settled ? $0 : nil }
  }

  private func differ(_ writers: [Writer], _ field: Field) -> Bool {
    writers.count > 1 && Conflict.differ(writers.map(version), field: field.way)
  }

  private mutating func compare(_ writers: [Writer], _ field: Field, _ position: Int) {
    // Whether a passage is there at all comes before where it is.
    if let conflict = conflicts[field.path], conflict.isOpen, conflict.isAboutPresence { return }
    if differ(writers, field) {
      conflicts[field.path] = Conflict(
        of: field.of,
        id: field.id,
        field: field.way,
        versions: writers.map { writer in
          var version = version(writer)
          if writer.position > 0, past.decides(writer.position, field.path) {
            version.reason = past.edits[writer.position - 1].decision?.reason
          }
          return version
        }
      )
    } else {
      end(field, by: position)
    }
  }

  private func version(_ writer: Writer) -> Conflict.Version {
    version(by: writer.position, writer.value)
  }

  func version(by position: Int, _ value: JSONValue?) -> Conflict.Version {
    // What was there before any edit competes with none.
    let edit = past.edits[max(position, 1) - 1]
    return Conflict.Version(edit: edit.id, signed: edit.signed, value: value)
  }

  /// Ends a conflict: settled by a decision that names it, else there is none any more.
  mutating func end(_ field: Field, by position: Int) {
    guard var conflict = conflicts[field.path] else { return }
    if past.decides(position, field.path) {
      conflict.settle(by: past.edits[past.origin(of: position) - 1])
    } else if conflict.isOpen {
      conflicts[field.path] = nil
      return
    } else if let undone = undone(by: position) {
      conflict.takeBack([past.edits[undone - 1].id])
    }
    conflicts[field.path] = conflict.isOpen ? nil : conflict
  }
}

extension Registers.Register {
  /// Takes note of what an edit took the place of: of what there is, and of what somebody whom it does not
  /// know took the place of, too.
  fileprivate mutating func note(
    _ origin: Int,
    by position: Int,
    tookThePlaceOf known: [Registers.Writer],
    _ past: Ancestry
  ) {
    takenBack[origin] = nil
    var all = known
    if !writers.allSatisfy({ past.sees(position, $0.position) }) {
      let others = replaced.filter { $0.key != origin && takenBack[$0.key] == nil }
      let seen = others.filter { past.sees(position, $0.key) }
      let gone = Set(seen.values.joined().map(\.position))
      for (edit, writers) in others where seen[edit] == nil {
        for writer in writers
        where past.sees(position, writer.position) && !gone.contains(writer.position)
          && !all.contains(where: { $0.position == writer.position })
        {
          all.append(writer)
        }
      }
    }
    if !all.isEmpty || replaced[origin] == nil { replaced[origin] = all }
  }

  /// Takes an edit out of the competition: what it took the place of is there again.
  fileprivate mutating func takeBack(_ undone: Int, by position: Int, _ past: Ancestry) {
    takenBack[undone] = position
    let before = replaced[undone] ?? []
    guard writers.contains(where: { $0.origin == undone }) else {
      // What took its place takes the place of what was there before.
      for (edit, others) in replaced where others.contains(where: { $0.origin == undone }) {
        replaced[edit] = others.filter { $0.origin != undone } + before
      }
      return
    }
    writers.removeAll { $0.origin == undone }
    for writer in before
    where !writers.contains(where: {
      $0.position == writer.position || past.knows($0.position, writer.position)
    }) {
      writers.append(writer)
    }
    if writers.isEmpty { writers = [base] }
    writers.sort { $0.position < $1.position }
  }
}

extension Conflict {
  /// Takes note of the edit that settles it.
  mutating func settle(by edit: Edit) { settle(by: edit.id, because: edit.decision?.reason) }
}
