import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { nameText } from '../../pdf/file/name-text.ts';
import { streamBytes } from '../../pdf/file/stream-bytes.ts';
import type { PreflightReport } from './preflight-report.ts';

/** What the file says of itself as a whole. */
export function readDeclarations(
  document: PDFDocument,
): Pick<PreflightReport, 'outputIntent' | 'marks' | 'tagged' | 'language' | 'links'> {
  const { catalog } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp =
    metadata instanceof PDFStream ? Buffer.from(streamBytes(metadata)).toString('utf8') : '';
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
      ...(/<pdfuaid:part>1<|pdfuaid:part="1"/.test(xmp) ? ['PDF/UA-1'] : []),
      ...(/GTS_PDFXVersion(?:>|=")PDF\/X-4/.test(xmp) ? ['PDF/X-4'] : []),
    ],
    tagged: catalog.has(PDFName.of('StructTreeRoot')) && catalog.has(PDFName.of('MarkInfo')),
    language: nameText(catalog.lookup(PDFName.of('Lang'))),
    links: document.getPages().reduce((sum, page) => sum + (page.node.Annots()?.size() ?? 0), 0),
  };
}
