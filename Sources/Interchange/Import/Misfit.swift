/// Something in a file that does not fit.
package struct Misfit: Sendable, Equatable {
  /// Where in the file: `line 3, span 2`.
  package var place: String
  /// What is wrong with it, without a full stop.
  package var what: String
  /// What is taken all the same, if the rest is imported; nil where it is left out.
  package var taken: String?

  package init(_ place: String, _ what: String, taken: String? = nil) {
    self.place = place
    self.what = what
    self.taken = taken
  }

  package var sentence: String {
    let head = place.isEmpty ? what : "\(place): \(what)"
    return head + (taken.map { "; \($0)" } ?? "")
  }
}
