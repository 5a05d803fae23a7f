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

  /// The search through the sessions of a folder, the checks of others beside them, and the projects of a store that
  /// have no copy there.
  static func search(
    _ folder: SessionFolder,
    _ sharing: StoreSharing?,
    isCancelled: @escaping () -> Bool
  ) -> any EarlierSearch {
    IndexedSearch(
      CheckFiles(
        cache: "\(folder.path)/\(cacheName)",
        imports: "\(folder.path)/\(EarlierChecks.fileName)",
        sessions: { asks throws(Problem) in
          let desk = try listings(folder, .desk)
          let elsewhere = sharing?.stamps(besides: desk.map(\.name), asks: asks) ?? []
          return desk + (try listings(folder, .archive))
            + elsewhere.map {
              CheckFiles.Listing(name: $0.name, isArchived: false, stamp: $0.stamp)
            }
        },
        read: { listing throws(Problem) in
          if listing.stamp.hasPrefix("store "), let read = try sharing?.read(listing.name) {
            return read.1
          }
          return try folder.folder(listing.isArchived ? .archive : .desk).whole(listing.name)
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
