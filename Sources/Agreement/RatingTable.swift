/// The ratings that several raters gave the same units, on one list of categories.
///
/// A unit is whatever was rated: a claim, an item. A rating that is missing is missing; it is no
/// category.
package struct RatingTable: Sendable, Equatable {
  /// One thing that was rated.
  package struct Unit: Sendable, Equatable {
    /// What a person calls it: `c7`.
    package var label: String
    /// For each rater the index of a category; nil where the rater gave none.
    package var ratings: [Int?]

    package init(_ label: String, _ ratings: [Int?]) {
      self.label = label
      self.ratings = ratings
    }
  }

  /// The names of all categories in the order of their scale, also of those that nobody used.
  package let categories: [String]
  package let raters: [String]
  package let units: [Unit]

  /// Creates a table.
  ///
  /// - Precondition: Every unit has a rating, or nil, for each rater, and every rating is the index of
  ///   a category.
  package init(categories: [String], raters: [String], units: [Unit]) {
    precondition(
      units.allSatisfy { unit in
        unit.ratings.count == raters.count
          && unit.ratings.allSatisfy { $0.map(categories.indices.contains) ?? true }
      }
    )
    self.categories = categories
    self.raters = raters
    self.units = units
  }

  /// How many units have ratings of two raters or more.
  package var sharedCount: Int {
    units.count { $0.ratings.count { $0 != nil } > 1 }
  }
}
