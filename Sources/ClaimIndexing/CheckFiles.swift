package import FactModel
import Glibc

/// The files that the index is made of, as the program knows them.
package struct CheckFiles {
  /// A session that is there, not read.
  package struct Listing: Equatable {
    package var name: String
    package var isArchived: Bool
    /// Another one for every state of its files.
    package var stamp: String

    package init(name: String, isArchived: Bool, stamp: String) {
      self.name = name
      self.isArchived = isArchived
      self.stamp = stamp
    }

    /// What it is called in the index.
    var key: String { (isArchived ? "archive/" : "") + name }
  }

  /// The folder of the index, which only the owner may read; it need not be there.
  package var cache: String
  /// The file of checks that others published, one a line.
  package var imports: String
  /// The sessions, given whether those that lie elsewhere are asked for, which may take a while; where they are not,
  /// those are named that were known last.
  package var sessions: (Bool) throws(Problem) -> [Listing]
  package var read: (Listing) throws(Problem) -> Session
  /// Writes a file whole, for its owner alone, and the folders above it.
  package var write: ([UInt8], String) throws(Problem) -> Void
  /// Whether the person asked that the work be ended.
  package var isCancelled: () -> Bool
  /// Tells how much of a long building is done, from 0 to 1.
  package var progress: (Double) -> Void

  package init(
    cache: String,
    imports: String,
    sessions: @escaping (Bool) throws(Problem) -> [Listing],
    read: @escaping (Listing) throws(Problem) -> Session,
    write: @escaping ([UInt8], String) throws(Problem) -> Void,
    isCancelled: @escaping () -> Bool = { false },
    progress: @escaping (Double) -> Void = { _ in }
  ) {
    self.cache = cache
    self.imports = imports
    self.sessions = sessions
    self.read = read
    self.write = write
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// Makes the folder of the index where it is not there; git leaves it alone.
  func prepare() throws(Problem) {
    let path = cache + "/.gitignore"
    // Writing it waits for the disk, for longer than a check takes to be added.
    if access(path, F_OK) != 0 { try write(Array("*\n".utf8), path) }
  }

  /// What a person is told where the index cannot be kept.
  func sentence(_ what: String) -> String {
    "The index of earlier checks is built again each time, because it cannot be kept: \(what)"
  }
}
