import { type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';

export type PrintingCondition = {
  /** The profile's own name. */
  readonly name: string;
  /** What a person reads of it. */
  readonly info: string;
  /** An ICC profile of four inks, deflated. */
  readonly packedProfile: Uint8Array;
};

/**
 * Names the printing condition a file for the print shop was made for (ISO 32000-1, 14.11.5) and carries
 * its profile.
 */
export function setOutputIntent(
  document: PDFDocument,
  { name, info, packedProfile }: PrintingCondition,
): void {
  const { context, catalog } = document;
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    // The profile speaks for itself: the name of a registered condition would claim its registered profile.
    OutputConditionIdentifier: PDFString.of('Custom'),
    OutputCondition: PDFString.of(name),
    Info: PDFHexString.fromText(info),
    DestOutputProfile: context.register(
      PDFRawStream.of(
        context.obj({
          N: 4,
          Alternate: 'DeviceCMYK',
          Filter: 'FlateDecode',
          Length: packedProfile.length,
        }),
        packedProfile,
      ),
    ),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}
