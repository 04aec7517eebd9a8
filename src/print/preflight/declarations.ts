import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { nameText } from '../../pdf/file/plain-values.ts';
import { claimsPdfUa, readXmp } from '../../pdf/file/xmp.ts';
import type { PreflightReport } from './preflight-report.ts';

/** What the file says of itself as a whole. */
export function readDeclarations(
  document: PDFDocument,
): Pick<PreflightReport, 'outputIntent' | 'marks' | 'tagged' | 'language' | 'links'> {
  const { catalog } = document;
  const xmp = readXmp(catalog);
  const intent = catalog
    .lookupMaybe(PDFName.of('OutputIntents'), PDFArray)
    ?.lookupMaybe(0, PDFDict);
  const condition =
    intent === undefined
      ? ''
      : nameText(intent.lookup(PDFName.of('OutputCondition'))) ||
        nameText(intent.lookup(PDFName.of('OutputConditionIdentifier')));
  const hasProfile = intent?.lookup(PDFName.of('DestOutputProfile')) instanceof PDFStream;
  return {
    ...(hasProfile ? { outputIntent: condition } : {}),
    marks: [
      ...(claimsPdfUa(xmp) ? ['PDF/UA-1'] : []),
      ...(/GTS_PDFXVersion(?:>|=")PDF\/X-4/.test(xmp) ? ['PDF/X-4'] : []),
    ],
    tagged: catalog.has(PDFName.of('StructTreeRoot')) && catalog.has(PDFName.of('MarkInfo')),
    language: nameText(catalog.lookup(PDFName.of('Lang'))),
    links: document.getPages().reduce((sum, page) => sum + (page.node.Annots()?.size() ?? 0), 0),
  };
}
