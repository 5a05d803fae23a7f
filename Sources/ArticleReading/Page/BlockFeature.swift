/// What is measured of a block of a page to tell whether it belongs to the article.
///
/// The order is that of a row in ``BlockFeatures`` and of the columns that the training script reads.
package enum BlockFeature: Int, CodingKey, CaseIterable, Sendable {
  // The block's own text. Numbers of things are logarithms, shares are 0 to 1.
  case points, linkShare, strongShare, commas, sentences, endsLikeSentence, endsInColon, words
  case wordLength, capitals, digits, quotationMarks, symbols, startsSmall

  // What it is.
  case isHeading, headingLevel, isListItem, isQuotation, isTableRow, isPreformatted, isCaption
  case isParagraphElement, isDivision

  // The elements around it that are called so; 1 for a small one, 0 for the whole page or none.
  case inArticle, inMain, inHeader, inFooter, inAside, inNavigation, inForm, inSection, inFigure
  case inTable, inList, inBlockquote

  // The same for signs in attributes.
  case hiddenSign, navigationSign, shareSign, relatedSign, commentsSign, advertSign, requestSign
  case frameSign, biographySign, tagsSign, bylineSign, datelineSign, standfirstSign, titleSign
  case captionSign, creditSign, bodySign, articleSign

  // Its place on the page.
  case isRemoved, isInBody, depthInBody, bodyShare, afterTitle, blocksAfterTitle, position
  case proseBefore, proseBehind, beforeBody, behindBody

  // The elements around it.
  case parentShare, parentLinkShare, parentBlocks, grandparentShare, grandparentLinkShare
  case siblingProse, alikeProse, alikeLinkShare, alikeBlocks

  // The blocks before and behind it.
  case pointsBefore3, pointsBefore2, pointsBefore1, pointsBehind1, pointsBehind2, pointsBehind3
  case linksBefore2, linksBefore1, linksBehind1, linksBehind2
  case headingBefore1, headingBehind1, sentenceBefore1, sentenceBehind1, proseBefore1, proseBehind1
  case sameParentBefore1, sameParentBehind1
  case nearProseBefore, nearProseBehind, nearLinks

  // Headings and phrases.
  case blocksBelowHeading, proseBelowHeading, isBelowAside, asidesBefore
  case isLitter, opensAside, namesAuthor, hasTime, isRepeated, isRepeatedLater, likenessToTitle

  // What its words are worth: all of them, and the three that say most against it and for it.
  case wordsMean, wordsLeast, wordsMost

  // What the first score says of it and of the blocks around it, 0 to 1; 0 while it is asked.
  case likelihood, likelihoodBefore3, likelihoodBefore2, likelihoodBefore1, likelihoodBehind1
  case likelihoodBehind2, likelihoodBehind3, siblingLikelihood, articleBefore, likelihoodToBest
}
