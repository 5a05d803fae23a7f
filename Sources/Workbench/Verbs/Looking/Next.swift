import FactModel

extension Verb {
  static let next = Verb(
    "next",
    ["n"],
    group: .looking,
    forms: [CommandForm()],
    summary: "go to the next sentence",
    examples: ["next"]
  ) { desk, _ throws(Problem) in
    try desk.goTo(.next, at: nil)
  }
}
