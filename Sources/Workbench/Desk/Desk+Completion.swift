import Completion
package import Replies

extension Desk {
  /// What could stand at the cursor of a line being typed.
  ///
  /// `cursor`: In UTF-8 bytes of the line.
  package func complete(_ line: String, cursor: Int) -> CompletionSet {
    LineCompletion(
      desk: state,
      ports: CompletionPorts(paths: ports.paths, shelf: ports.shelf),
      typed: String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    ).set
  }
}
