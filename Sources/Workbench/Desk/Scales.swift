package import FactModel
import LineReading
import OrderedJSON

// Scales by their names and from files.
extension Desk {
  /// The scale with a name, or that of a file.
  ///
  /// - Throws: There is none, or the file is none.
  package func scale(named name: String, at place: Problem.Place) throws(Problem) -> Scale {
    if let scale = Scale.builtIn(named: name) { return scale }
    guard name.contains("/") || name.hasSuffix(".json") else {
      let names = Scale.builtIn.map(\.name)
      let suggestions = Wording.suggestions(for: name, among: names)
      throw Problem(
        .input,
        "there is no scale \(Wording.excerpt(name, 40))",
        place: place,
        remedy: suggestions.isEmpty
          ? "There are \(Wording.list(names)), and files of your own (.json)."
          : "Did you mean \(Wording.list(suggestions, "or"))?"
      )
    }
    let scale: Scale
    do {
      scale = try Scale(json: try JSONParser.parse(try ports.readFile(name)))
    } catch let problem as Problem {
      throw problem
    } catch let problem as JSONProblem {
      throw Problem(
        .damaged,
        "not a scale: \(problem.what)",
        place: Problem.Place(file: name, line: problem.line, column: problem.column)
      )
    } catch let problem as FormatProblem {
      throw Problem(
        .damaged,
        "not a scale: \(problem.place) \(problem.what)",
        place: Problem.Place(file: name),
        remedy: "docs/session-format.md shows how one looks."
      )
    } catch {
      throw Problem(.damaged, "not a scale", place: Problem.Place(file: name))
    }
    try Self.checkKeys(of: scale, in: name)
    return scale
  }

  /// Refuses keys that read as an address.
  ///
  /// One that is a verb as well is the rating.
  static func checkKeys(of scale: Scale, in file: String) throws(Problem) {
    let stems = BlockKind.allCases.compactMap(\.labelStem)
    for rating in scale.ratings {
      var scanner = LineScanner(rating.key)
      let digits = rating.key.reversed().prefix { ("0"..."9").contains($0) }.count
      let stem = String(rating.key.dropLast(digits))
      // Labels of any article, not only of this one.
      let isLabel = stems.contains(stem) && (digits > 0 || stem.count > 3)
      let parser = AddressParser(displayLabels: isLabel ? [rating.key] : [])
      let address = try parser.parse(&scanner)
      guard address == nil else {
        throw Problem(
          .damaged,
          "not a scale: the key \(rating.key) is an address",
          place: Problem.Place(file: file),
          remedy: "Choose another key for \(rating.name)."
        )
      }
    }
  }
}
