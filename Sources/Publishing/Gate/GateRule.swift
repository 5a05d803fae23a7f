import FactModel
import OrderedJSON

/// One thing that the publish gate demands.
package struct GateRule: Sendable {
  /// What a rule found at one place.
  struct Hit {
    /// As it can be typed: `c3`, `@2`, `4.1`, `q1`.
    var place: String
    /// What is wrong there, without a full stop.
    var what: String

    init(_ place: String, _ what: String) {
      self.place = place
      self.what = what
    }
  }

  /// What is typed to switch it off: words joined by hyphens.
  package let name: String
  /// What it finds, in words without a full stop.
  package let what: String
  /// What to do about it, as a sentence; `PLACE` stands for the place of a finding.
  package let remedy: String
  /// The built-in profiles that have it.
  package let profiles: [String]
  let find: @Sendable (GateMaterial) -> [Hit]

  /// Whether the places of its findings are roles: `editor`.
  package var isOfRoles: Bool { name == "not-signed-off" }

  init(
    _ name: String,
    _ what: String,
    remedy: String,
    in profiles: [String],
    find: @escaping @Sendable (GateMaterial) -> [Hit]
  ) {
    self.name = name
    self.what = what
    self.remedy = remedy
    self.profiles = profiles
    self.find = find
  }

  /// The remedy at a place.
  func remedy(at place: String) -> String {
    remedy.replacingOccurrences(of: "PLACE", with: place)
  }
}
