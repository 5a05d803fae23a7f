import FactModel
import OrderedJSON

/// The fields of a session that were written, and by which edits, as far as none of these knows another
/// that wrote the same.
///
/// A field has the value of the last of them. Where they differ there is a conflict: it ends when an edit
/// that knows them all writes the field. (Shapiro et al. 2011 call this a multi-value register.)
struct Registers {
  struct Writer {
    var position: Int
    var value: JSONValue?
    /// The edit that is taken back to take this back: itself, or the one that it makes again.
    fileprivate var origin: Int
  }

  private struct Register {
    /// What was there before any edit wrote it.
    let base: Writer
    var writers: [Writer]
    /// What each edit took the place of, so that taking it back brings that back.
    var replaced: [Int: [Writer]] = [:]
  }

  /// Whether a thing, or an element of a list, is there.
  private struct Presence {
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

  let past: Ancestry
  private var registers: [String: Register] = [:]
  private var presences: [String: Presence] = [:]
  private(set) var conflicts: [String: Conflict] = [:]

  init(_ past: Ancestry) {
    self.past = past
  }

  /// The conflicts in the order of the edits that made them.
  var found: [Conflict] {
    conflicts.values.sorted { left, right in
      let places = [left, right].map {
        $0.versions.compactMap { past.positions[$0.edit] }.max() ?? 0
      }
      return (places[0], left.path) < (places[1], right.path)
    }
  }

  // MARK: Values

  /// The value that an edit found in a field: that of the last edit that it knows.
  func found(in field: Field, by position: Int, else present: JSONValue?) -> JSONValue? {
    guard let register = registers[field.path] else { return present }
    // Who knows everybody that wrote it sees what there is.
    guard !register.writers.allSatisfy({ past.knows(position, $0.position) }) else {
      return present
    }
    let all = register.writers + register.replaced.values.joined()
    let known = all.filter { $0.position < position && past.knows(position, $0.position) }
    guard let last = known.max(by: { $0.position < $1.position }) else { return present }
    return last.value
  }

  /// Takes note that an edit writes a field; returns those whose values compete now, the last of them last.
  ///
  /// `present`: What was there before any edit wrote the field.
  mutating func write(
    _ field: Field,
    _ value: JSONValue?,
    by position: Int,
    from present: JSONValue?
  ) -> [Writer] {
    let base = Writer(position: 0, value: present, origin: 0)
    var register =
      registers.removeValue(forKey: field.path) ?? Register(base: base, writers: [base])
    if let undone = undone(by: position),
      register.writers.contains(where: { $0.origin == undone })
    {
      let knowsAll = register.writers.allSatisfy { past.knows(position, $0.position) }
      register.writers.removeAll { $0.origin == undone }
      for writer in register.replaced[undone] ?? []
      where !register.writers.contains(where: { past.knows($0.position, writer.position) }) {
        register.writers.append(writer)
      }
      if register.writers.isEmpty { register.writers = [register.base] }
      register.writers.sort { $0.position < $1.position }
      if knowsAll { register.writers[register.writers.count - 1].value = value }
    } else {
      let origin = self.origin(of: position)
      let replaced = register.writers.filter { past.knows(position, $0.position) }
      if !replaced.isEmpty || register.replaced[origin] == nil {
        register.replaced[origin] = replaced
      }
      register.writers.removeAll { past.knows(position, $0.position) }
      register.writers.append(Writer(position: position, value: value, origin: origin))
    }
    registers[field.path] = register
    if !field.isQuiet { compare(register.writers, field, position) }
    return register.writers
  }

  /// The edit that another takes back; nil where all know it: then taking it back is a change of its own.
  private func undone(by position: Int) -> Int? {
    guard case .undo(let target) = past.edits[position - 1].kind,
      let undone = past.positions[target], undone > past.settled
    else { return nil }
    return undone
  }

  private func origin(of position: Int) -> Int {
    guard case .redo(let target) = past.edits[position - 1].kind else { return position }
    return past.positions[target] ?? position
  }

  private mutating func compare(_ writers: [Writer], _ field: Field, _ position: Int) {
    // Whether a passage is there at all comes before where it is.
    if let conflict = conflicts[field.path], conflict.isOpen, conflict.isAboutPresence { return }
    let versions = writers.map { version(by: $0.position, $0.value) }
    if Conflict.differ(versions, field: field.way) {
      conflicts[field.path] = Conflict(
        of: field.of,
        id: field.id,
        field: field.way,
        versions: versions
      )
    } else {
      settle(field, by: position)
    }
  }

  private func version(by position: Int, _ value: JSONValue?) -> Conflict.Version {
    // What was there before any edit competes with none.
    let edit = past.edits[max(position, 1) - 1]
    return Conflict.Version(edit: edit.id, signed: edit.signed, value: value)
  }

  /// Ends a conflict: settled by an edit that knows all versions, else there is none any more.
  private mutating func settle(_ field: Field, by position: Int) {
    guard let conflict = conflicts[field.path], conflict.isOpen else { return }
    let knowsAll = conflict.versions.allSatisfy { version in
      past.positions[version.edit].map { past.knows(position, $0) } ?? true
    }
    guard knowsAll else {
      conflicts[field.path] = nil
      return
    }
    let edit = past.edits[origin(of: position) - 1].id
    conflicts[field.path]?.settled = edit
  }

  // MARK: Being there

  /// Takes note that an edit changes something in a thing.
  ///
  /// `decides`: Whether it says that the thing shall be there.
  /// - Returns: What the thing was, where somebody took it out meanwhile: it is to be put back.
  mutating func touch(_ field: Field, by position: Int, decides: Bool) -> JSONValue? {
    var presence = presences[field.path] ?? Presence()
    presence.touches.removeAll { past.knows(position, $0) }
    presence.touches.append(position)
    let unknown = presence.removals.filter { !past.knows(position, $0) }
    if decides { presence.removals = unknown }
    let buried = unknown.isEmpty ? nil : presence.buried
    if !unknown.isEmpty { oppose(field, presence.touches, unknown) }
    if decides, unknown.isEmpty { settle(field, by: position) }
    if decides { reopen(below: field, by: position) }
    presence.buried = nil
    presences[field.path] = presence
    return buried
  }

  /// Takes note that an edit takes a thing out; returns whether it does: not where somebody changed it
  /// meanwhile.
  mutating func remove(_ field: Field, _ thing: JSONValue, by position: Int) -> Bool {
    var presence = presences[field.path] ?? Presence()
    let unknown = presence.touches.filter { !past.knows(position, $0) }
    presence.removals.removeAll { past.knows(position, $0) }
    presence.removals.append(position)
    if unknown.isEmpty {
      presence.buried = thing
      settle(below: field, by: position)
    } else {
      oppose(field, unknown, presence.removals)
    }
    presences[field.path] = presence
    return unknown.isEmpty
  }

  /// What is gone is no matter of dispute.
  private mutating func settle(below field: Field, by position: Int) {
    let edit = past.edits[origin(of: position) - 1].id
    for (path, conflict) in conflicts
    where conflict.isOpen && (path == field.path || path.hasPrefix(field.inside)) {
      conflicts[path]?.settled = edit
    }
  }

  /// Where taking out is taken back, so is what it settled.
  private mutating func reopen(below field: Field, by position: Int) {
    guard let undone = undone(by: position) else { return }
    let edit = past.edits[undone - 1].id
    for (path, conflict) in conflicts
    where conflict.settled == edit && path.hasPrefix(field.inside) {
      conflicts[path]?.settled = nil
    }
  }

  private mutating func oppose(_ field: Field, _ touches: [Int], _ removals: [Int]) {
    let kept = touches.map { version(by: $0, .bool(true)) }
    conflicts[field.path] = Conflict(
      of: field.of,
      id: field.id,
      field: field.way,
      isAboutPresence: true,
      versions: removals.map { version(by: $0, nil) } + kept
    )
  }
}
