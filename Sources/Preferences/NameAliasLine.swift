package import FactModel
package import ItemFinding
package import LineReading

extension NameAliases.Pair {
  /// Reads `"NAME" = NAME`; the quotation marks need not be there.
  package init(_ typed: ParsedArguments) throws(Problem) {
    let sides = typed.rest.split(separator: "=", maxSplits: 1).map { side in
      var scanner = LineScanner(String(side))
      let name = scanner.quotedRest() ?? scanner.rest()
      return LineScanner.trimmed(name.filter { !"\"“”".contains($0) })
    }
    guard sides.count == 2, !sides.contains("") else {
      throw Problem(
        .input,
        "two names are wanted, with = between them",
        place: typed.tail?.place ?? typed.start,
        remedy: "Usage: names add \"NAME\" = NAME"
      )
    }
    self.init(name: Wording.oneLine(sides[0]), other: Wording.oneLine(sides[1]))
  }
}

extension NameAliases {
  /// Takes what was typed.
  ///
  /// - Throws: A problem for what is no name, or would go round in a circle.
  package mutating func take(_ pair: Pair, at place: Problem.Place) throws(Problem) {
    if let refusal = refusal(of: pair) {
      throw Problem(
        .input,
        refusal,
        place: place,
        remedy: "names lists them; names drop \"NAME\" takes one out of the house list."
      )
    }
    add(pair.name, for: pair.other)
  }
}
