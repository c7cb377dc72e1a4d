// SPDX-License-Identifier: Apache-2.0

/// The order of what stands in an element, as the schema of ECMA-376 (transitional) gives it, for
/// every element of ours whose order matters.
extension WordOrderTests {
  static let orders: [String: [String]] = [
    "pPr": words(
      """
      pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
      shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
      autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
      suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr
      sectPr pPrChange
      """),
    "rPr": words(
      """
      rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
      snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
      fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
      """),
    "numPr": words("ilvl numId"),
    "pBdr": words("top left bottom right between bar"),
    "tbl": words("tblPr tblGrid tr"),
    "tblPr": words(
      """
      tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
      tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
      """),
    "tblBorders": words("top left start bottom right end insideH insideV"),
    "tblCellMar": words("top left start bottom right end"),
    "tr": words("tblPrEx trPr tc"),
    "tc": words("tcPr p"),
    "tcPr": words(
      """
      cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
      hideMark
      """),
    "sectPr": words(
      """
      headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
      lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
      """),
    "settings": words(
      """
      writeProtection view zoom mirrorMargins trackRevisions defaultTabStop autoHyphenation
      evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids
      themeFontLang clrSchemeMapping decimalSymbol listSeparator
      """),
    "styles": words("docDefaults latentStyles style"),
    "docDefaults": words("rPrDefault pPrDefault"),
    "style": words(
      """
      name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat
      locked rsid pPr rPr tblPr trPr tcPr tblStylePr
      """),
    "numbering": words("numPicBullet abstractNum num"),
    "abstractNum": words("nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
    "num": words("abstractNumId lvlOverride"),
    "lvlOverride": words("startOverride lvl"),
    "lvl": words(
      "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
  ]

  /// Elements that hold others in any order, or one sort only.
  static let holders = Set(
    words(
      "document body p r trPr tblGrid tabs hdr ftr fldSimple rPrDefault pPrDefault compat t"))

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
