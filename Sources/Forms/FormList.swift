package import FactModel

/// The items of a list as a form shows them: each has its number, a new one has none.
package struct FormList<Item: Sendable> {
  private let name: String
  private let shape: FormShape<Item>
  /// What is said of an item to the person.
  private let about: (Item) -> String
  /// What is said of the empty one at the end; nil for a list without one.
  private let hint: String?
  /// A new item, with nothing in it.
  private let make: () -> Item
  /// Signs an item that was changed.
  private let sign: (inout Item) -> Void
  private let isEqual: (Item, Item) -> Bool
  /// Throws what is missing in an item that is new or was changed.
  private let check: (Item) throws(Problem) -> Void

  package init(
    name: String,
    shape: FormShape<Item>,
    about: @escaping (Item) -> String = { _ in "" },
    hint: String? = nil,
    make: @escaping () -> Item,
    sign: @escaping (inout Item) -> Void,
    isEqual: @escaping (Item, Item) -> Bool,
    check: @escaping (Item) throws(Problem) -> Void = { _ throws(Problem) in }
  ) {
    self.name = name
    self.shape = shape
    self.about = about
    self.hint = hint
    self.make = make
    self.sign = sign
    self.isEqual = isEqual
    self.check = check
  }

  /// The list as a part of a form of whatever holds it.
  package func part<Subject>(_ path: WritableKeyPath<Subject, Elements<Item>>) -> FormPart<Subject>
  {
    FormPart(
      name: name,
      write: { write(Array($0[keyPath: path])) },
      read: { sections, subject throws(Problem) in
        subject[keyPath: path] = Elements(try read(sections, Array(subject[keyPath: path])))
      }
    )
  }

  private func write(_ items: [Item]) -> [FormSection] {
    var sections = items.enumerated().map { index, item in
      var section = shape.section(name, label: String(index + 1), of: item)
      let about = about(item)
      section.comment = about.isEmpty ? [] : [about]
      return section
    }
    if let hint {
      var section = shape.section(name, of: make())
      section.comment = [hint]
      sections.append(section)
    }
    return sections
  }

  private func read(_ sections: [FormSection], _ items: [Item]) throws(Problem) -> [Item] {
    var result: [Item] = []
    var seen: Set<Int> = []
    for section in sections {
      guard let label = section.label else {
        if isBlank(section) { continue }
        var item = make()
        try shape.read(section, into: &item)
        try checked(item, section)
        result.append(item)
        continue
      }
      guard let number = Int(label), items.indices.contains(number - 1) else {
        throw Problem.inForm(
          "there is no \(name.lowercased()) \(Wording.excerpt(label, 40))",
          section.line,
          "A new one has no number."
        )
      }
      guard seen.insert(number).inserted else {
        throw Problem.inForm(
          "\(name.lowercased()) \(number) is there twice",
          section.line,
          "Take the number off the new one."
        )
      }
      let before = items[number - 1]
      // An emptied item is taken out; one that was empty stays.
      if isBlank(section), !isBlank(shape.section(name, of: before)) { continue }
      var item = before
      try shape.read(section, into: &item)
      if !isEqual(item, before) {
        try checked(item, section)
        sign(&item)
      }
      result.append(item)
    }
    return result
  }

  private func checked(_ item: Item, _ section: FormSection) throws(Problem) {
    do throws(Problem) {
      try check(item)
    } catch {
      throw error.inForm(section.line)
    }
  }

  private func isBlank(_ section: FormSection) -> Bool {
    section.fields.allSatisfy(\.value.isEmpty) && section.body.allSatisfy(FormText.isBlank)
      && section.children.allSatisfy(isBlank)
  }
}

extension Problem {
  /// A problem with what stands on a line of a form.
  package static func inForm(_ what: String, _ line: Int, _ remedy: String) -> Problem {
    Problem(.input, what, place: Place(line: line), remedy: remedy)
  }
}
