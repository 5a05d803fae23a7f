import ClaimIndexing
import EarlierWork
import FactModel
import Interchange
import SessionFiles
import SessionLibrary
import Workbench

/// What was rated before, in a folder of sessions.
enum EarlierFiles {
  /// The folder of the index, in that of the sessions: it goes where they go.
  static let cacheName = ".cache"

  /// The search through the sessions of a folder and the checks of others beside them.
  static func search(
    _ folder: SessionFolder,
    isCancelled: @escaping () -> Bool
  ) -> any EarlierSearch {
    IndexedSearch(
      CheckFiles(
        cache: "\(folder.path)/\(cacheName)",
        imports: "\(folder.path)/\(EarlierChecks.fileName)",
        sessions: { () throws(Problem) in
          try listings(folder, .desk) + listings(folder, .archive)
        },
        read: { listing throws(Problem) in
          try folder.folder(listing.isArchived ? .archive : .desk).whole(listing.name)
        },
        write: { bytes, path throws(Problem) in
          try DocumentFile.write(bytes, to: path, isPrivate: true)
        },
        isCancelled: isCancelled
      )
    )
  }

  private static func listings(
    _ folder: SessionFolder,
    _ place: SessionPlace
  ) throws(Problem) -> [CheckFiles.Listing] {
    try folder.folder(place).stamps().map { name, stamp in
      CheckFiles.Listing(name: name, isArchived: place == .archive, stamp: stamp)
    }
  }
}
