/// Tells blocks of an article from the others by what is measured of them: each feature adds what
/// it is worth at its value, whatever the others are.
///
/// The worth of a feature changes in steps: from each of some values on it is another.
struct BlockScore: Sendable {
  private struct Feature: Sendable {
    var index: Int
    /// Rising; the worth behind one is that at its place in `worths`, counted from 1.
    var thresholds: [Float]
    /// One more than thresholds: the first is that of small values.
    var worths: [Float]
  }

  private let start: Float
  private var features: [Feature] = []

  /// Reads features: a name, then pairs of a value and what is added above it, as `0.25:-1.3`.
  ///
  /// `start`: What every block has.
  init(start: Float, _ table: String) {
    self.start = start
    var places: [Substring: Int] = [:]
    for feature in BlockFeature.allCases { places[feature.stringValue[...]] = feature.rawValue }
    for word in table.split(whereSeparator: \.isWhitespace) {
      let pair = word.split(separator: ":")
      if pair.count == 2, let threshold = Float(pair[0]), let step = Float(pair[1]) {
        guard let last = features.indices.last else { continue }
        features[last].thresholds.append(threshold)
        features[last].worths.append((features[last].worths.last ?? 0) + step)
      } else if let index = places[word] {
        features.append(Feature(index: index, thresholds: [], worths: [0]))
      }
    }
  }

  /// How likely it is that a block belongs to the article, 0 to 1.
  ///
  /// `row`: Its values in the order of ``BlockFeature``.
  func likelihood(_ row: UnsafeBufferPointer<Float>) -> Float {
    var sum = start
    for feature in features {
      let value = row[feature.index]
      var (low, high) = (0, feature.thresholds.count)
      while low < high {
        let middle = (low + high) / 2
        if feature.thresholds[middle] < value { low = middle + 1 } else { high = middle }
      }
      sum += feature.worths[low]
    }
    return PageArithmetic.likelihood(sum)
  }
}
