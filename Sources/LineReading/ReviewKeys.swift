package import FactModel

/// What the keys of the review mode mean on a scale.
///
/// The digits 1 to 9 are the first nine ratings in the order of the scale. A rating's key of one
/// letter rates at once. A letter with which only longer keys begin waits for the next one, without
/// a time limit. All other letters are for the actions, which always have their capitals too.
package struct ReviewKeys {
  /// What a key does, or begins.
  package enum Meaning: Equatable {
    case rating(Scale.Rating)
    /// The beginning of longer keys.
    case prefix(String)
    case action(ReviewAction)
  }

  package let scale: Scale
  /// Whether they are for items: then the letters are actions, and ratings have digits only.
  package var isForItems: Bool

  package init(scale: Scale, isForItems: Bool = false) {
    self.scale = scale
    self.isForItems = isForItems
  }

  /// What a key means behind the letters typed before it; nil for nothing.
  package func meaning(of key: String, behind prefix: String = "") -> Meaning? {
    if prefix.isEmpty, let digit = Int(key), (1...9).contains(digit), key.utf8.count == 1 {
      return scale.ratings.indices.contains(digit - 1) ? .rating(scale.ratings[digit - 1]) : nil
    }
    if isForItems { return action(key).map { .action($0) } }
    let typed = prefix + key
    if let rating = scale.ratings.first(where: { $0.key == typed }) { return .rating(rating) }
    if !typed.isEmpty, scale.ratings.contains(where: { $0.key.hasPrefix(typed) }) {
      return .prefix(typed)
    }
    guard prefix.isEmpty else { return nil }
    return action(key).map { .action($0) }
  }

  private func action(_ key: String) -> ReviewAction? {
    ReviewAction.allCases.first { action in
      (action.isForItems ?? isForItems) == isForItems
        && (action.key == key || action.key.uppercased() == key
          || action.otherKeys(forItems: isForItems).contains(key))
    }
  }

  /// The key of an action as it has to be typed.
  package func key(of action: ReviewAction) -> String {
    meaning(of: action.key) == .action(action) ? action.key : action.key.uppercased()
  }

  /// The digits of the ratings, for the prompt: `1-7`.
  package var ratingDigits: String {
    scale.ratings.count == 1 ? "1" : "1-\(min(9, scale.ratings.count))"
  }

  /// The keys that can follow a prefix, each with its rating.
  package func continuations(of prefix: String) -> [(key: String, rating: Scale.Rating)] {
    scale.ratings.filter { $0.key.hasPrefix(prefix) && $0.key != prefix }
      .map { (String($0.key.dropFirst(prefix.count)), $0) }
  }

  /// How a rating is typed: by its digit, by its key, or both.
  package func keys(ofRatingAt index: Int) -> String {
    let key = scale.ratings[index].key
    let digit = index < 9 ? "\(index + 1)" : ""
    if isForItems { return digit }
    return isReachable(key) ? (digit.isEmpty ? key : "\(digit) \(key)") : digit
  }

  /// Whether no shorter key rates before the key is complete.
  private func isReachable(_ key: String) -> Bool {
    !scale.ratings.contains { $0.key != key && key.hasPrefix($0.key) }
  }
}
