import OrderedJSON

/// A web archive packed with its list of pages (WACZ 1.1.1): which files in the ZIP archive hold what.
package enum ArchivePackage {
  /// The archives in a package, by their names; empty for other ZIP archives.
  package static func archives(in directory: ZIPDirectory) -> [String] {
    directory.names.filter { name in
      name.hasPrefix("archive/") && (name.hasSuffix(".warc.gz") || name.hasSuffix(".warc"))
    }
  }

  /// Where the list of pages is.
  package static let list = "pages/pages.jsonl"

  /// The first addresses in a list of pages, in its order.
  package static func addresses(inList list: [UInt8]) -> [String] {
    list.split(separator: 0x0A).prefix(50).compactMap { line in
      guard case .object(let object)? = try? JSONParser.parse(Array(line)),
        case .string(let url)? = object["url"]
      else { return nil }
      return url
    }
  }
}
