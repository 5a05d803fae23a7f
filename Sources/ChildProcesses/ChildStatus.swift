/// How a program that was started has ended.
package enum ChildStatus: Sendable, Equatable {
  case exited(Int32)
  /// The number of the signal that ended it.
  case signalled(Int32)

  /// `wait`: What `waitpid` reports of a process that has ended.
  init(wait status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}
