import OrderedJSON

/// Goes through the fields of a thing, to find what differs between two, or to change it.
///
/// A type lists its fields once, in ``Fielded/walk(_:_:_:)``, for both.
package struct FieldWalk {
  /// What it is for.
  private enum Purpose {
    /// To find what differs between two.
    case comparing
    /// Only to give identities to parts without one.
    case naming
    case making
  }

  private let purpose: Purpose
  /// What was found, or is still to be made.
  private var changes: [FieldChange]
  /// Why a change could not be made.
  private var problem: FormatProblem?
  private var identities: NewIdentities
  private let path: String

  private init(
    _ purpose: Purpose,
    _ identities: NewIdentities,
    _ path: String,
    making changes: [FieldChange] = []
  ) {
    self.purpose = purpose
    self.changes = changes
    self.identities = identities
    self.path = path
  }

  /// Returns what differs between two.
  ///
  /// What has no identity in the second yet gets one: that of what it was before, or a new one, made
  /// from the way to the thing (`path`).
  static func difference<Thing: Fielded>(
    from before: Thing,
    to after: inout Thing,
    _ identities: inout NewIdentities,
    at path: String
  ) -> [FieldChange] {
    var walk = FieldWalk(.comparing, identities, path)
    Thing.walk(&walk, &after, before)
    identities = walk.identities
    return walk.changes
  }

  /// Gives an identity to everything in a thing that has none.
  static func name<Thing: Fielded>(
    _ thing: inout Thing,
    _ identities: inout NewIdentities,
    at path: String
  ) {
    var walk = FieldWalk(.naming, identities, path)
    let same = thing
    Thing.walk(&walk, &thing, same)
    identities = walk.identities
  }

  /// Makes changes in a thing.
  ///
  /// - Throws: A problem, with the thing half changed, when something is not as a change expects it.
  static func make<Thing: Fielded>(
    _ changes: [FieldChange],
    in thing: inout Thing
  ) throws(FormatProblem) {
    var walk = FieldWalk(.making, NewIdentities(of: .zero), "", making: changes)
    let unused = thing
    Thing.walk(&walk, &thing, unused)
    if let problem = walk.problem { throw problem }
    if let left = walk.changes.first { throw FormatProblem("is an unknown field", at: [left.key]) }
  }

  // MARK: Fields

  /// A field that may be left out.
  package mutating func value<Value: JSONRepresentable>(
    _ key: String,
    _ one: inout Value?,
    _ other: Value?
  ) {
    guard purpose == .making else { return compare(key, other?.json, one?.json) }
    guard let change = take(key) else { return }
    make(key, change, in: &one)
  }

  /// A field that is always there.
  package mutating func required<Value: JSONRepresentable>(
    _ key: String,
    _ one: inout Value,
    _ other: Value
  ) {
    guard purpose == .making else { return compare(key, other.json, one.json) }
    guard let change = take(key) else { return }
    var value: Value? = one
    make(key, change, in: &value)
    guard let value else { return refuse(key, "must be there") }
    one = value
  }

  /// A field that is left out where it has its usual value.
  package mutating func value<Value: JSONRepresentable & Equatable>(
    _ key: String,
    _ one: inout Value,
    _ other: Value,
    usually usual: Value
  ) {
    var value: Value? = one == usual ? nil : one
    self.value(key, &value, other == usual ? nil : other)
    one = value ?? usual
  }

  /// An object that may be left out.
  package mutating func object<Thing: Fielded>(
    _ key: String,
    _ one: inout Thing?,
    _ other: Thing?
  ) {
    guard purpose == .making else { return find(key, &one, other) }
    guard let change = take(key) else { return }
    guard case .fields(let fields) = change, var thing = one else {
      return make(key, change, in: &one)
    }
    make(key, fields, in: &thing)
    one = thing
  }

  /// A part that stands alone, and so needs no identity.
  package mutating func object<Part: Listed>(
    _ key: String,
    _ one: inout Part,
    _ other: Part
  ) {
    var part: Part? = one
    part?.identity = nil
    object(key, &part, purpose == .making ? nil : other)
    guard let part else { return refuse(key, "must be there") }
    one = part
  }

  /// A list that changes as a whole.
  package mutating func whole<Value: JSONRepresentable>(
    _ key: String,
    _ one: inout [Value],
    _ other: [Value]
  ) {
    var list = one.isEmpty ? nil : one
    value(key, &list, other.isEmpty ? nil : other)
    one = list ?? []
  }

  /// The keys `by` and `at`.
  package mutating func signed(_ one: inout Signed, _ other: Signed) {
    required("by", &one.by, other.by)
    required("at", &one.at, other.at)
  }

  /// The keys that this program does not know; the last call of a walk.
  package mutating func extra(_ one: inout ExtraMembers, _ other: ExtraMembers) {
    guard purpose == .making else {
      guard purpose == .comparing else { return }
      for content in one.differences(from: other) {
        changes.append(FieldChange(content.key, content.change))
      }
      return
    }
    for change in changes where !one.make(change) {
      return refuse(change.key, "is not as the edit expects it")
    }
    changes = []
  }

  // MARK: Steps

  mutating func refuse(_ key: String, _ what: String) {
    if problem == nil { problem = FormatProblem(what, at: [key]) }
  }

  private mutating func find<Thing: Fielded>(
    _ key: String,
    _ one: inout Thing?,
    _ other: Thing?
  ) {
    guard var after = one, let before = other else {
      return compare(key, other?.json, one?.json)
    }
    defer { one = after }
    guard purpose == .comparing else {
      return Self.name(&after, &identities, at: path + "/" + key)
    }
    let fields = Self.difference(from: before, to: &after, &identities, at: path + "/" + key)
    if !fields.isEmpty { changes.append(FieldChange(key, .fields(fields))) }
  }

  private mutating func compare(
    _ key: String,
    _ was: @autoclosure () -> JSONValue?,
    _ now: @autoclosure () -> JSONValue?
  ) {
    guard purpose == .comparing else { return }
    let (was, now) = (was(), now())
    if was != now { changes.append(FieldChange(key, .value(was: was, is: now))) }
  }

  private mutating func take(_ key: String) -> FieldChange.Content? {
    guard !changes.isEmpty, let index = changes.firstIndex(where: { $0.key == key }) else {
      return nil
    }
    return changes.remove(at: index).content
  }

  private mutating func make<Value: JSONRepresentable>(
    _ key: String,
    _ change: FieldChange.Content,
    in one: inout Value?
  ) {
    guard case .value(let was, let now) = change, one?.json == was else {
      return refuse(key, "is not as the edit expects it")
    }
    do throws(FormatProblem) {
      one = nil
      if let now { one = try Value(json: now) }
    } catch {
      problem = problem ?? error.under(key)
    }
  }

  private mutating func make<Thing: Fielded>(
    _ key: String,
    _ fields: [FieldChange],
    in thing: inout Thing
  ) {
    do throws(FormatProblem) {
      try Self.make(fields, in: &thing)
    } catch {
      problem = problem ?? error.under(key)
    }
  }
}

// Lists.
extension FieldWalk {
  /// A list of parts.
  package mutating func list<Part: Listed>(_ key: String, _ one: inout [Part], _ other: [Part]) {
    list(key, &one, other, sharing: 0)
  }

  /// A list of parts that may be long.
  package mutating func list<Part: Listed>(
    _ key: String,
    _ one: inout Elements<Part>,
    _ other: Elements<Part>
  ) {
    list(key, &one, other, sharing: purpose == .comparing ? one.sharedPrefix(with: other) : 0)
  }

  /// A list of strings, or of what is one in JSON.
  package mutating func values<Value: JSONRepresentable>(
    _ key: String,
    _ one: inout [Value],
    _ other: [Value]
  ) {
    guard purpose == .making else {
      guard purpose == .comparing else { return }
      let (was, now) = (other.map(\.json), one.map(\.json))
      guard was != now else { return }
      guard let change = ListChange(from: was, to: now) else {
        return compare(key, was.isEmpty ? nil : .array(was), now.isEmpty ? nil : .array(now))
      }
      return changes.append(FieldChange(key, .list(change)))
    }
    guard let change = take(key) else { return }
    guard case .list(let list) = change else {
      var value = one.isEmpty ? nil : one
      make(key, change, in: &value)
      one = value ?? []
      return
    }
    do throws(FormatProblem) {
      one = try list.made(in: one.map(\.json)).map { json throws(FormatProblem) in
        try Value(json: json)
      }
    } catch {
      problem = problem ?? error.under(key)
    }
  }

  private mutating func list<Part: Listed, Parts: PartList>(
    _ key: String,
    _ one: inout Parts,
    _ other: Parts,
    sharing shared: Int
  ) where Parts.Element == Part, Parts.Index == Int {
    guard purpose == .making else {
      let path = path + "/" + key
      let comparison =
        purpose == .naming
        ? PartComparison(naming: one, &identities, at: path)
        : PartComparison(from: other, to: one, sharing: shared, &identities, at: path)
      for (index, part) in comparison.identified { one[index] = part }
      if !comparison.change.isEmpty {
        changes.append(FieldChange(key, .list(comparison.change)))
      }
      return
    }
    guard let change = take(key) else { return }
    guard case .list(let list) = change else { return refuse(key, "must be a change of a list") }
    do throws(FormatProblem) {
      try list.make(in: &one)
    } catch {
      problem = problem ?? error.under(key)
    }
  }
}

/// A list of parts: an array, or one that may be long.
typealias PartList = MutableCollection & RandomAccessCollection & RangeReplaceableCollection
