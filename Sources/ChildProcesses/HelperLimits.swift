/// What a helper program may use up.
package struct HelperLimits: Sendable {
  /// Seconds by the clock, after which it is ended.
  package var seconds: Double
  /// Seconds of the processor, after which the system ends it.
  package var processorSeconds: Int
  /// Bytes of memory of its own; what it only reserves counts where it may write.
  package var memory: Int
  /// Bytes that it may write to standard output.
  package var output: Int
  /// What to do where one of these is not enough.
  package var remedy: String

  package init(
    seconds: Double = 30,
    processorSeconds: Int = 5,
    memory: Int = 400_000_000,
    output: Int = 100_000_000,
    remedy: String = "Save the document as plain text and open that."
  ) {
    self.seconds = seconds
    self.processorSeconds = processorSeconds
    self.memory = memory
    self.output = output
    self.remedy = remedy
  }

  /// How long reading a document may take where nobody asked for more.
  package static let usualPatience = 4

  /// What reading a document may use up.
  ///
  /// A document's size says nothing: a few kilobytes can hold a million paragraphs. So all get what
  /// a book needs, and who has more to read says so.
  ///
  /// `patience`: In seconds.
  package static func reading(patience: Int?) -> HelperLimits {
    let seconds = patience ?? usualPatience
    return HelperLimits(
      seconds: Double(seconds),
      processorSeconds: seconds,
      memory: patience == nil ? 400_000_000 : 2_000_000_000,
      output: patience == nil ? 50_000_000 : 200_000_000,
      remedy:
        "Give it longer, --timeout \(max(60, 4 * seconds)), or save the document as plain text."
    )
  }
}
