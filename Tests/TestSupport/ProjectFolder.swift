/// Where the checkout lies.
package enum ProjectFolder {
  /// The top folder of the checkout, without a trailing slash.
  package static let path: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// The sample article, as it was copied off a news page.
  package static let sampleArticle = path + "/sessions/china-north-korean-defectors.txt"
}
