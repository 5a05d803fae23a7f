package import SessionLibrary

/// What completion needs of the world.
package struct CompletionPorts {
  /// The files and folders whose paths begin with a text, in order; a folder's ends in a slash.
  let paths: (String) -> [String]
  /// The sessions that there are.
  let shelf: any SessionShelf

  package init(paths: @escaping (String) -> [String], shelf: any SessionShelf) {
    self.paths = paths
    self.shelf = shelf
  }
}
