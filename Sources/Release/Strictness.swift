import FactModel

// How much may be told of sources and contacts.

extension Contact.Terms {
  /// The strictest of some terms, which may be missing: nobody said yet on which.
  static func strictest(_ all: [Self?]) -> Self? {
    all.max { strictness(of: $0) < strictness(of: $1) } ?? nil
  }

  /// From 0, for what is told with the name.
  static func strictness(of terms: Self?) -> Int {
    switch terms {
    case .offRecord?: 3
    case .background?: 2
    case nil: 1
    case .onRecord?: 0
    }
  }
}

extension Source.Visibility {
  /// From 0, for what everybody sees.
  var strictness: Int {
    switch self {
    case .sealed: 2
    case .desk: 1
    case .public: 0
    }
  }
}
