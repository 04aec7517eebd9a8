import { type PDFContext, type PDFDocument, PDFHeader, PDFName, PDFString } from '@cantoo/pdf-lib';

import { escapedXml } from '../file/xmp.ts';

/** What a file says of itself. */
export type PdfIdentity = {
  readonly title: string;
  /** The issuing body. */
  readonly author: string;
  readonly subject?: string;
  /** ISO date of the review, `2026-10-05`; stands in the file instead of the clock. */
  readonly date: string;
};

const MAKER = 'Tổng kết';

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
].join(' ');

/**
 * Title, author, language and dates, in the information dictionary and in XMP alike (ISO 14289-1,
 * 7.1: title shown in the window, identification as PDF/UA-1).
 */
export function writeIdentity(document: PDFDocument, identity: PdfIdentity): void {
  const { context, catalog } = document;
  const date = new Date(`${identity.date}T00:00:00Z`);
  context.header = PDFHeader.forVersion(1, 7);
  document.setTitle(identity.title, { showInWindowTitleBar: true });
  document.setAuthor(identity.author);
  document.setSubject(identity.subject ?? identity.title);
  document.setCreator(MAKER);
  document.setProducer(MAKER);
  document.setCreationDate(date);
  document.setModificationDate(date);
  catalog.set(PDFName.of('Lang'), PDFString.of('vi'));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  catalog.set(PDFName.of('Metadata'), context.register(metadata(context, identity, date)));
}

/** Unpacked, so that any program finds it by looking at the bytes. */
function metadata(
  context: PDFContext,
  { title, author, subject }: PdfIdentity,
  date: Date,
): ReturnType<PDFContext['stream']> {
  const stamp = date.toISOString().replace('.000Z', 'Z');
  const inLanguage = (language: string, words: string): string =>
    `<rdf:li xml:lang="${language}">${escapedXml(words)}</rdf:li>`;
  const text = (words: string): string =>
    `<rdf:Alt>${inLanguage('x-default', words)}${inLanguage('vi', words)}</rdf:Alt>`;
  const dates = [
    `<xmp:CreateDate>${stamp}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${stamp}</xmp:ModifyDate>`,
  ].join('');
  const xmp = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${NAMESPACES}>`,
    `<dc:title>${text(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapedXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${text(subject ?? title)}</dc:description>`,
    '<dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>',
    `${dates}<xmp:CreatorTool>${MAKER}</xmp:CreatorTool>`,
    `<pdf:Producer>${MAKER}</pdf:Producer>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
  return context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
}
