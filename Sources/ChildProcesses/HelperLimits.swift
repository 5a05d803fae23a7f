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

  package init(
    seconds: Double = 30,
    processorSeconds: Int = 5,
    memory: Int = 400_000_000,
    output: Int = 100_000_000
  ) {
    self.seconds = seconds
    self.processorSeconds = processorSeconds
    self.memory = memory
    self.output = output
  }

  /// What reading a document of a size may use up: a small one that takes long was made to.
  ///
  /// `size`: In bytes.
  package init(documentOf size: Int) {
    let more = min(size / 100_000, 55)
    self.init(seconds: 30 + Double(more), processorSeconds: 5 + more)
  }
}
