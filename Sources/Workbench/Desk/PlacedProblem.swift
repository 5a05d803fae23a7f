import FactModel

extension Problem {
  /// A problem with a part of a typed line, as a problem with its place in all of that.
  ///
  /// Whoever reads a value that stood in a line knows nothing of the rest of it.
  func placed(in line: String) -> Problem {
    guard let place, place.file == nil, let excerpt = place.excerpt, !excerpt.isEmpty,
      excerpt != line
    else { return self }
    let (part, all) = (Array(excerpt.unicodeScalars), Array(line.unicodeScalars))
    guard part.count < all.count else { return self }
    let starts = (0...(all.count - part.count)).filter { start in
      all[start] == part[0] && all[start..<start + part.count].elementsEqual(part)
    }
    guard starts.count == 1 else { return self }
    var problem = self
    problem.place?.excerpt = line
    problem.place?.column = starts[0] + (place.column ?? 1)
    return problem
  }
}
