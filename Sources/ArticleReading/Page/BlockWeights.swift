/// What each feature of a block is worth: a value, and what is added above it.
///
/// Origin: made by scripts/learn-blocks from the public test sets that it names,
/// 682 pages; docs/reading-folds.md has what that is worth.
enum BlockWeights {
  /// For a block by itself.
  static let first = BlockScore(
    start: -3.949,
    """
    points 3.17:-0.250 3.322:-0.253
    linkShare 0.05161:-0.092 0.4:-0.485
    strongShare 0.553:-0.510
    commas 1.292:+0.137 2.161:-0.163 3.391:-0.286 3.754:-0.822 3.857:+0.650
    sentences 1.792:+0.134 2.453:+0.249 4.391:+1.031
    endsLikeSentence 0.5:+0.505
    words 2.585:+0.131 3.907:+0.221 4.248:+0.292 4.644:+0.096 5.585:+0.097
    wordLength 6.625:+0.113 8.333:-0.168
    capitals 0.4286:-0.180
    quotationMarks 1.292:+0.214
    headingLevel 1.5:+0.158
    isTableRow 0.5:+0.583
    isCaption 0.5:-0.747
    isDivision 0.5:-0.348
    inArticle 0:+0.116
    inMain 0:+0.094
    inFooter 0.9183:+0.837
    inAside 0.2429:-0.253
    inFigure 0:-0.473
    inTable 0:+0.946
    inList 0.7943:+0.611
    hiddenSign 0.7955:+0.603
    commentsSign 0:-0.801
    advertSign 0:+1.230
    frameSign 0:-0.259 0.2429:-0.464 0.9785:+0.566
    tagsSign 0.6999:+0.779 0.992:+0.690
    bylineSign 0.7571:-0.309
    captionSign 0:-0.474
    bodySign 0.1504:+0.148 0.2588:+0.149 0.5519:+0.220
    articleSign 0:+0.093
    isRemoved 0.5:-1.336
    isInBody 0.5:+1.166
    depthInBody 3.5:-0.115 5.5:-0.281 8.5:-0.537 12.5:-0.456
    bodyShare 0.2429:+0.250 0.6219:-0.110
    afterTitle 0.5:+0.210
    blocksAfterTitle -1:+0.188 0:+0.500 7.17:+0.517 8.022:+0.393
    position 0.3397:+0.102 0.6642:-0.123 0.7931:-0.179 0.9769:+0.896
    proseBefore 0.1426:-0.119 0.3994:-0.119 0.4769:-0.108 0.5739:-0.127 0.7045:-0.252
    proseBehind 0.159:+0.121 0.2156:+0.119 0.9826:-0.119
    beforeBody 6.129:-0.433
    behindBody 0:-0.944 3.17:-0.306 4.459:-0.197 7.658:+0.491
    parentShare 0.1104:+0.430 0.2889:+0.081 0.9696:+0.218
    parentLinkShare 0.0168:-0.306
    parentBlocks 2:+0.203 3.585:+0.108 4.392:+0.174
    grandparentShare 0.1624:+0.383
    grandparentLinkShare 0.7717:+0.141
    siblingProse 0.03634:+0.778 0.73:+0.127 0.9652:+0.014
    alikeProse 0.176:+0.553 0.6777:+0.092 0.9798:-0.160
    alikeLinkShare 0.08924:-0.120
    alikeBlocks 1.585:+0.142 2:+0.132 3.585:+0.080
    pointsBefore3 8.551:-0.229
    pointsBefore2 2:+0.237 5.392:-0.091
    pointsBefore1 6.285:-0.104 8.57:-0.169
    pointsBehind2 4:+0.101 6.267:-0.119 7.948:-0.128 8.543:-0.174
    pointsBehind3 3.322:-0.142 5.392:+0.117 6.248:-0.112 6.966:-0.089
    linksBefore2 0.4828:-0.286
    linksBefore1 0.1437:-0.216 0.5519:-0.192
    linksBehind1 0:-0.096 0.1754:-0.159
    sentenceBehind1 0.5:+0.090
    sameParentBefore1 0.5:+0.108
    sameParentBehind1 0.5:+0.128
    nearProseBefore 7.468:-0.210 8.418:+0.096 9.574:-0.103 10.42:-0.179
    nearLinks 0.08257:-0.117 0.1498:-0.343
    isBelowAside 0.5:-0.393
    asidesBefore 0.5:-0.412
    isLitter 0.5:-2.954
    namesAuthor 0.5:-0.245
    hasTime 0.5:-0.682
    isRepeated 0.5:+0.188
    isRepeatedLater 0.5:-0.150
    likenessToTitle 0.04545:+0.116 0.08333:+0.089 0.1154:+0.320
    wordsMean -2.5:+0.198 -0.25:+0.107 0:+0.162
    wordsLeast -2.417:+0.415 -1.917:+0.594 -0.9167:+0.205 0.4167:+0.184
    wordsMost -1.25:+0.375 -0.5833:+0.506 -0.08333:+0.135
    """
  )

  /// With what the first score says of the blocks around it.
  static let second = BlockScore(
    start: -2.056,
    """
    points 3:-0.271 3.322:-0.204 6.285:+0.094
    linkShare 0.05161:-0.111 0.4:-0.252
    strongShare 0.553:-0.292
    commas 1.292:+0.111 2.161:-0.168 3.391:-0.494 3.857:+1.198 4.584:+1.526
    sentences 1.292:-0.116 1.792:+0.188 3.085:-0.520 3.246:+0.531
    endsLikeSentence 0.5:+0.094
    words 2.585:+0.125 3.907:+0.198 5.087:+0.126 6.129:-0.189
    wordLength 6.625:+0.110 13:-0.347
    capitals 0.4286:-0.121
    digits 0.1333:+0.192
    quotationMarks 1.292:+0.245
    symbols 3.522:-1.162
    headingLevel 1.5:+0.176
    isCaption 0.5:-0.570
    isDivision 0.5:-0.143
    inArticle 0:+0.134
    inTable 0:+0.634
    inList 0.7943:+0.290
    hiddenSign 0:+0.207
    relatedSign 0:-0.185
    commentsSign 0:-0.603
    advertSign 0:+0.893
    frameSign 0:-0.356
    tagsSign 0.5368:-0.285 0.992:+0.722
    titleSign 0:-0.172
    bodySign 0.1504:+0.127 0.5519:+0.483
    articleSign 0.005725:+0.140
    isRemoved 0.5:-0.211
    depthInBody -0.5:+0.545 2.5:-0.122 10.5:-0.335
    bodyShare 0.2429:+0.167 0.561:-0.149 0.6713:-0.119 0.7896:+0.097 0.9117:-0.107
    afterTitle 0.5:+0.250
    blocksAfterTitle 7.17:+0.250 8.022:+0.333
    position 0.446:+0.130 0.534:+0.094 0.6642:-0.118 0.6857:-0.120 0.7721:-0.113 0.9571:-0.368
      0.9769:+0.057
    proseBefore 0.03792:-0.280 0.8292:-0.132 0.9845:-0.164
    behindBody 0:-0.255 3.7:-0.337 4.459:-0.174
    parentShare 0.2889:+0.098 0.9696:+0.245
    parentLinkShare 0:-0.278
    grandparentShare 0.9313:-0.131
    grandparentLinkShare 0.005372:+0.103 0.01922:+0.098
    siblingProse 0.73:+0.111
    alikeProse 0.4582:+0.093
    alikeBlocks 1:+0.136 4:+0.095
    pointsBefore3 2.322:+0.160 5:+0.106 6.248:-0.145
    pointsBefore2 2:+0.216 2.322:+0.211 3.322:+0.148 4.858:-0.107 5.392:-0.106
    pointsBehind1 1:-0.280 2.585:+0.170 8.566:+0.224
    pointsBehind2 7.443:-0.178 7.948:-0.175
    pointsBehind3 8.539:-0.209
    linksBefore2 0.4828:-0.211
    linksBefore1 0.1437:-0.086
    sentenceBehind1 0.5:+0.093
    sameParentBefore1 0.5:+0.132
    nearProseBefore 7.948:-0.105 10.42:-0.389
    nearLinks 0:+0.143 0.357:-0.177
    blocksBelowHeading 1:+0.110 5.044:-0.211 7.17:+0.514
    isBelowAside 0.5:-0.186
    asidesBefore 0.5:-0.224 1.5:-0.143
    isLitter 0.5:-1.423
    hasTime 0.5:-0.300
    likenessToTitle 0.1154:+0.133 0.1667:+0.189
    wordsMean -2.5:+0.222 -1.667:+0.137 1.5:+0.320
    wordsLeast -2.417:+0.288 -1.25:+0.472
    likelihood 0.0582:-0.131 0.1186:+0.411 0.4864:+0.794 0.7853:+1.046 0.897:+0.453 0.9505:+0.350
      0.9738:+0.468 0.985:+0.515
    likelihoodBefore3 0.001254:-0.213 0.4321:+0.292
    likelihoodBefore2 0.0006811:-0.287 0.004281:-0.181 0.009261:-0.125 0.01959:+0.129
      0.2229:+0.112 0.9843:-0.182 0.9915:-0.247
    likelihoodBefore1 0.001374:-0.393 0.1217:+0.323
    likelihoodBehind1 0.1138:+0.159 0.7244:+0.112
    likelihoodBehind2 0.001591:-0.244 0.01937:-0.114 0.4136:+0.382
    likelihoodBehind3 4.96e-05:-0.495 0.001859:-0.210 0.009908:+0.134 0.01636:-0.117 0.3995:+0.098
      0.6864:+0.106 0.9832:-0.169 0.991:-0.201
    siblingLikelihood 0.08001:+0.352 0.8385:+0.341 0.9731:-0.158 0.9871:-0.412
    articleBefore 0.0005237:-0.615 0.05701:-0.123 0.9959:+0.335
    likelihoodToBest 0.04778:+0.185 0.07835:+0.300 0.4951:+0.357 0.9052:+0.139 0.958:+0.381
      0.9809:+0.188 0.9912:+0.254
    """
  )

  /// A block that the rules keep goes up to this, one that they leave out comes back
  /// above that.
  static let limit: (kept: Float, leftOut: Float) = (0.2, 0.6)
}
