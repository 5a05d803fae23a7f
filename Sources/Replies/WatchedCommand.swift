/// A command that is done again and again.
package struct Watch: Sendable, Equatable {
  package var seconds: Double
  /// How often; nil until ^C.
  package var times: Int?
  package var command: String

  package init(seconds: Double, command: String) {
    self.seconds = seconds
    self.command = command
  }
}
