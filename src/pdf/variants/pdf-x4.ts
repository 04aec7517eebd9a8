import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

import { escapedXml, readXmp } from '../file/xmp.ts';

/**
 * The marks by which a file says it is PDF/X-4 (ISO 15930-7, 6.2 and 6.7): in the document
 * information and in XMP, whose dates are those of the information. What XMP says already stays.
 * @param source hexadecimal digits, at least 32, that differ for different documents.
 */
export function markPdfX4(document: PDFDocument, source: string): void {
  const { context, catalog } = document;
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  info?.set(PDFName.of('Trapped'), PDFName.of('False'));
  info?.set(PDFName.of('GTS_PDFXVersion'), PDFString.of('PDF/X-4'));

  const packet = catalog.lookup(METADATA) instanceof PDFStream ? readXmp(catalog) : EMPTY_PACKET;
  const marked = Buffer.from(
    packet.replace('</rdf:RDF>', () => `${description(document, packet, source)}\n</rdf:RDF>`),
    'utf8',
  );
  // Left uncompressed: tools that know nothing of PDF search the file for it.
  const stream = PDFRawStream.of(
    context.obj({ Type: 'Metadata', Subtype: 'XML', Length: marked.length }),
    marked,
  );
  const home = catalog.get(METADATA);
  if (home instanceof PDFRef) context.assign(home, stream);
  else catalog.set(METADATA, context.register(stream));
}

const METADATA = PDFName.of('Metadata');

const EMPTY_PACKET = [
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
  '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  '</rdf:RDF>',
  '</x:xmpmeta>',
  '<?xpacket end="w"?>',
].join('\n');

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
} as const;

function description(document: PDFDocument, packet: string, source: string): string {
  const modified = isoDate(document.getModificationDate());
  const properties = [
    ['dc', 'title', inEveryLanguage(document.getTitle() ?? '')],
    ['pdf', 'Producer', escapedXml(document.getProducer() ?? '')],
    ['pdf', 'Trapped', 'False'],
    ['pdfxid', 'GTS_PDFXVersion', 'PDF/X-4'],
    ['xmp', 'CreatorTool', escapedXml(document.getCreator() ?? '')],
    ['xmp', 'CreateDate', isoDate(document.getCreationDate())],
    ['xmp', 'ModifyDate', modified],
    ['xmp', 'MetadataDate', modified],
    ['xmpMM', 'DocumentID', uuid(source)],
    ['xmpMM', 'VersionID', '1'],
    ['xmpMM', 'RenditionClass', 'default'],
  ] as const satisfies readonly (readonly [keyof typeof NAMESPACES, string, string])[];
  // A property stands once in a packet; an attribute counts as one.
  const lacking = properties.filter(
    ([prefix, name, value]) => value !== '' && !new RegExp(`\\b${prefix}:${name}\\b`).test(packet),
  );
  const used = Object.entries(NAMESPACES).filter(([prefix]) =>
    lacking.some(([lackingPrefix]) => lackingPrefix === prefix),
  );
  return [
    `<rdf:Description rdf:about="" ${used.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')}>`,
    ...lacking.map(([prefix, name, value]) => `<${prefix}:${name}>${value}</${prefix}:${name}>`),
    '</rdf:Description>',
  ].join('\n');
}

const inEveryLanguage = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapedXml(text)}</rdf:li></rdf:Alt>`;

const isoDate = (date: Date | undefined): string =>
  date?.toISOString().replace(/\.\d+Z$/, 'Z') ?? '';

function uuid(hex: string): string {
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `uuid:${[...groups, hex.slice(20, 32)].join('-').toLowerCase()}`;
}
