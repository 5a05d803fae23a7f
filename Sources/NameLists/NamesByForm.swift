/// Names by the hashes of their forms; of names that share one, the first few.
package struct NamesByForm {
  /// The last name with a form.
  private var last: [Int: Int] = [:]
  private var names: [(name: Int, before: Int?, count: Int)] = []

  private static let most = 8

  package init() {}

  /// Keeps a name, once.
  package mutating func add(_ name: Int, _ form: Int) {
    let before = last[form]
    let count = before.map { names[$0].count } ?? 0
    guard count < Self.most, before.map({ names[$0].name }) != name else { return }
    last[form] = names.count
    names.append((name, before, count + 1))
  }

  /// Hands out the names with a form, the last one first.
  package func forEach(of form: Int, _ body: (Int) -> Void) {
    var place = last[form]
    while let next = place {
      body(names[next].name)
      place = names[next].before
    }
  }
}
