/// What each feature of a block is worth: a value, and what is added above it.
///
/// Origin: made by scripts/learn-blocks from the public test sets that it names,
/// 682 pages; docs/reading-folds.md has what that is worth.
enum BlockWeights {
  /// For a block by itself.
  static let first = BlockScore(
    start: -1.356,
    """
    points 3.322:-0.347 6.629:+0.111
    linkShare 0:-0.291 0.05128:-0.163 0.4:-0.435
    strongShare 0.5553:-0.306
    commas 0.5:+0.081 1.292:+0.091
    sentences 2.453:+0.259
    endsLikeSentence 0.5:+0.415
    words 4.248:+0.397 5.087:+0.151
    capitals 0.4286:-0.275
    quotationMarks 1.292:+0.314 3.804:+0.409
    symbols 3.522:-0.352
    isTableRow 0.5:+0.877
    isPreformatted 0.5:+0.173
    isCaption 0.5:-0.388
    isDivision 0.5:-0.408
    inAside 0:-0.359
    inTable 0:+0.688
    inList 0.7955:+0.742
    inBlockquote 0:+0.194
    hiddenSign 0.7955:+0.346
    shareSign 0:-0.095
    commentsSign 0:-0.835
    advertSign 0:+0.125
    requestSign 0:-1.464
    frameSign 0:-0.182 0.2429:-0.242 0.9911:+0.294
    tagsSign 0.992:+0.909
    bylineSign 0.7571:-0.785
    captionSign 0:-0.795
    bodySign 0:+0.178 0.5513:+0.378
    articleSign 0:+0.143
    isRemoved 0.5:-1.294
    isInBody 0.5:+1.082
    depthInBody 2.5:-0.138 5.5:-0.177 8.5:-0.471 16.5:-0.261
    bodyShare 0.6713:-0.125
    afterTitle 0.5:+0.280
    blocksAfterTitle -1:+0.301 0:+0.236 7.17:+0.232
    position 0.6642:-0.034 0.7931:-0.249 0.9571:-0.084
    proseBefore 0.03338:-0.031 0.391:-0.077 0.5637:-0.326 0.6984:-0.161 0.7594:-0.261
    proseBehind 0.1636:+0.039
    beforeBody 6.129:-0.629
    behindBody 0:-0.878 3.7:-0.214 4.954:-0.053
    parentShare 0.2889:+0.205 0.9696:+0.223
    parentLinkShare 0:-0.096 0.0168:-0.045
    parentBlocks 1.585:+0.098 2:+0.084 3.585:+0.033
    grandparentShare 0:-0.035 0.1631:+0.361
    siblingProse 0.0103:+0.266 0.03449:+0.334 0.1131:+0.500
    alikeProse 0.1657:+0.405 0.6777:+0.109
    alikeBlocks 1.585:+0.071 2:+0.229 6.7:+0.200 8.508:-0.159
    pointsBefore3 1.585:+0.060 8.551:-0.121
    pointsBefore2 2:+0.203 3.322:+0.032 6:-0.088
    pointsBefore1 1:+0.085
    pointsBehind1 8.566:+0.045
    pointsBehind2 7.948:-0.126 8.543:-0.052
    pointsBehind3 3.585:-0.031
    linksBefore2 0.4818:-0.170
    linksBefore1 0.1429:-0.058 0.55:-0.309
    linksBehind1 0.1743:-0.208
    sentenceBehind1 0.5:+0.193
    sameParentBefore1 0.5:+0.074
    nearProseBefore 7.435:-0.024 10.41:-0.248
    nearLinks 0.0825:-0.270 0.1497:-0.220
    blocksBelowHeading -1:+0.050 7.17:+0.104
    proseBelowHeading 7.451:-0.025
    isBelowAside 0.5:-0.376
    asidesBefore 0.5:-0.287
    isLitter 0.5:-1.507
    opensAside 0.5:-0.463
    hasTime 0.5:-1.111
    likenessToTitle 0.08333:+0.168 0.1154:+0.242
    """
  )

  /// With what the first score says of the blocks around it.
  static let second = BlockScore(
    start: -1.974,
    """
    points 3.322:-0.289 5.209:+0.025
    linkShare 0:-0.134 0.05128:-0.027 0.4:-0.179
    strongShare 0.5553:-0.063
    commas 0.5:+0.051 3.857:+0.203
    endsLikeSentence 0.5:+0.090
    words 2.585:+0.068
    wordLength 6.25:+0.026
    capitals 0.4286:-0.090
    quotationMarks 1.292:+0.044 3.804:+1.944
    headingLevel 1.5:+0.080
    isTableRow 0.5:+0.554
    isCaption 0.5:-0.266
    isDivision 0.5:-0.135
    inArticle 0:+0.123
    inFooter 0:-0.071
    inAside 0.2429:-0.496
    inSection 0:+0.028
    inTable 0:+0.300
    inList 0.7955:+0.385
    inBlockquote 0:+0.097
    hiddenSign 0.7955:+0.071
    shareSign 0:-0.176
    commentsSign 0:-0.790
    requestSign 0:-0.638
    frameSign 0:-0.205
    tagsSign 0.992:+0.330
    bylineSign 0.7571:-0.323
    bodySign 0.1504:+0.029 0.5513:+0.125
    articleSign 0:+0.080
    isRemoved 0.5:-0.139
    isInBody 0.5:+0.404
    depthInBody 2.5:-0.088 5.5:-0.081 8.5:-0.076 16.5:-0.569 17.5:-0.735
    bodyShare 0.2429:+0.373 0.4519:-0.066 0.5301:-0.031 0.6713:-0.183
    afterTitle 0.5:+0.059
    blocksAfterTitle 0:+0.097 7.17:+0.249
    position 0.446:+0.023 0.6642:-0.060 0.7931:-0.209
    proseBefore 0.03338:-0.032 0.9279:-0.177
    beforeBody 6.129:-0.583
    behindBody 3.7:-0.501 4.392:-0.049 4.954:-0.048
    parentShare 0.9696:+0.133
    parentLinkShare 0:-0.147 0.0168:-0.028
    parentBlocks 3.585:+0.029
    alikeBlocks 6.7:+0.271 8.508:-0.515
    pointsBefore3 1.585:+0.183
    pointsBefore2 2:+0.124 3.322:+0.103 5.392:-0.025
    pointsBefore1 1:+0.255 3.322:-0.033
    pointsBehind2 6.977:-0.068 8.543:-0.046
    pointsBehind3 3.585:-0.031
    linksBefore2 0.4818:-0.142
    linksBefore1 0.1429:-0.055 0.55:-0.081
    linksBehind1 0.1743:-0.025
    sameParentBefore1 0.5:+0.080
    nearProseBefore 0:-0.113
    nearProseBehind 6.833:-0.023
    nearLinks 0.3567:-0.144
    blocksBelowHeading 7.17:+0.214
    isBelowAside 0.5:-0.212
    asidesBefore 0.5:-0.155
    isLitter 0.5:-0.930
    opensAside 0.5:-0.564
    hasTime 0.5:-0.261
    likenessToTitle 0:+0.031 0.1154:+0.227
    likelihood 0.001297:-0.133 0.1122:+0.176 0.4382:+0.505 0.8776:+0.525 0.9631:+0.481
      0.9769:+0.756 0.9858:+0.094
    likelihoodBefore3 0.0002448:+0.097 0.05682:+0.100 0.3897:+0.136 0.9854:-0.055
    likelihoodBefore2 0.001095:-0.705 0.002047:-0.069 0.9855:-0.601
    likelihoodBehind1 0.9854:+0.354
    likelihoodBehind2 0.001518:-0.076 0.0207:-0.027 0.3669:+0.107
    likelihoodBehind3 0.000896:-0.361 0.3516:+0.061 0.6301:+0.117 0.9745:-0.220
    siblingLikelihood 0.2273:+0.720 0.7907:+0.307 0.9658:-0.072 0.9736:-0.463 0.981:-0.237
    articleBefore 0.001731:-0.077 0.8564:-0.051 0.9969:+0.040
    likelihoodToBest 0.001324:-0.153 0.02387:+0.092 0.04347:+0.135 0.07445:+0.157 0.2119:+0.484
      0.4545:+0.534 0.7261:+0.792 0.8921:+0.433 0.9493:+0.551 0.9758:+0.742 0.9956:+0.205
    """
  )

  /// A block that the rules keep goes up to this, one that they leave out comes back
  /// above that.
  static let limit: (kept: Float, leftOut: Float) = (0.2, 0.5)
}
