import FactModel
import Glibc

/// Measures every block of a page against the page: one row of ``BlockFeature`` values a block.
struct BlockFeatures {
  static let width = BlockFeature.allCases.count

  private(set) var values: [Float]
  private let pieces: PagePieces
  private let map: PageMap

  init(_ pieces: PagePieces, _ map: PageMap) {
    self.pieces = pieces
    self.map = map
    values = Array(repeating: 0, count: pieces.list.count * Self.width)
  }

  subscript(block: Int, feature: BlockFeature) -> Float {
    get { values[block * Self.width + feature.rawValue] }
    set { values[block * Self.width + feature.rawValue] = newValue }
  }

  func row(_ block: Int) -> ArraySlice<Float> {
    values[block * Self.width..<(block + 1) * Self.width]
  }

  static func logarithm(_ count: Int) -> Float { log2f(Float(count + 1)) }
}
