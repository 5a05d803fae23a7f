package import OrderedJSON

/// A list whose copies share what they have in common.
///
/// Adding to a copy of a list of ten thousand copies a few of them, and two lists are compared by
/// what they do not share; so an edit costs the same however long a list is. Anything but adding at
/// the end and changing one in its place makes the list anew.
package struct Elements<Element: Sendable>: Sendable {
  /// Runs of exactly `length` elements.
  private var runs: [[Element]] = []
  /// The elements behind them: fewer than `length`.
  private var tail: [Element] = []

  private static var length: Int { 8 }

  package init() {}

  /// How many elements two lists are known to share at their beginnings, without comparing any.
  package func sharedPrefix(with other: Elements) -> Int {
    if Self.isSameStorage(runs, other.runs) {
      let isSame =
        tail.count == other.tail.count && (tail.isEmpty || Self.isSameStorage(tail, other.tail))
      return isSame ? count : runs.count * Self.length
    }
    var shared = 0
    for (run, otherRun) in zip(runs, other.runs) {
      guard Self.isSameStorage(run, otherRun) else { return shared }
      shared += Self.length
    }
    return shared
  }

  private static func isSameStorage<Value>(_ one: [Value], _ other: [Value]) -> Bool {
    one.withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { right in left.baseAddress == right.baseAddress }
    }
  }
}

// Elements are large: whoever wants to know little of each copies none.
extension Elements {
  /// What is read of each element, in their order; nothing of those of which nil is read.
  func read<Value>(_ read: (Element) -> Value?) -> [Value] {
    var values: [Value] = []
    func add(_ elements: [Element]) {
      elements.withUnsafeBufferPointer { elements in
        for place in elements.indices {
          if let value = read(elements[place]) { values.append(value) }
        }
      }
    }
    for run in runs { add(run) }
    add(tail)
    return values
  }

  /// What is read of the last element; nil where there is none.
  func readLast<Value>(_ read: (Element) -> Value) -> Value? {
    guard let run = tail.isEmpty ? runs.last : tail else { return nil }
    return run.withUnsafeBufferPointer { read($0[$0.count - 1]) }
  }
}

extension Elements: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  package var startIndex: Int { 0 }
  package var endIndex: Int { runs.count * Self.length + tail.count }

  /// The element at a place; writing one copies its run only.
  package subscript(index: Int) -> Element {
    // A way to read makes less code than a getter that is written out wherever one is read.
    _read {
      let run = index / Self.length
      if run < runs.count {
        yield runs[run][index % Self.length]
      } else {
        yield tail[index % Self.length]
      }
    }
    _modify {
      let run = index / Self.length
      if run < runs.count {
        yield &runs[run][index % Self.length]
      } else {
        yield &tail[index % Self.length]
      }
    }
  }

  package init(arrayLiteral elements: Element...) {
    self.init(elements)
  }
}

extension Elements: RangeReplaceableCollection {
  /// Adds an element at the end.
  package mutating func append(_ element: Element) {
    tail.append(element)
    guard tail.count == Self.length else { return }
    runs.append(tail)
    tail = []
  }

  /// Makes the list anew from a place on.
  package mutating func replaceSubrange(
    _ range: Range<Int>,
    with elements: some Collection<Element>
  ) {
    let behind = Array(self[range.upperBound...])
    // What lies before the range stays shared.
    let kept = Swift.min(range.lowerBound / Self.length, runs.count)
    var start = Array(self[kept * Self.length..<range.lowerBound])
    runs.removeSubrange(kept...)
    tail = []
    start.append(contentsOf: elements)
    for element in start { append(element) }
    for element in behind { append(element) }
  }
}

extension Elements: Equatable where Element: Equatable {
  package static func == (left: Elements, right: Elements) -> Bool {
    guard left.count == right.count else { return false }
    let shared = left.sharedPrefix(with: right)
    return left[shared...].elementsEqual(right[shared...])
  }
}

extension Elements: JSONRepresentable where Element: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    self.init(try [Element](json: json))
  }

  package var json: JSONValue { .array(map(\.json)) }
}
