import { ASSEMBLY_TERMS } from './document-types.ts';

/** What the form of a number should be, and what is wrong with it as it stands. */
type Form = { readonly proper: string | undefined; readonly fault: string | undefined };

/** `72/2020/QH14`: number, year, term of the assembly, in agreement. */
export function assemblyForm(
  written: string,
  number: string,
  year: number | undefined,
  { symbol, term }: { readonly symbol: string; readonly term: number },
): Form {
  if (year === undefined)
    return { proper: undefined, fault: 'số luật, nghị quyết của Quốc hội phải có năm' };
  const wrongTerm = termFault(year, term);
  if (wrongTerm !== undefined) {
    const terms = ASSEMBLY_TERMS.filter(({ from, to }) => year >= from && year <= to);
    const right = symbol.replace(/\d+$/, String(terms[0]?.term));
    const proper = terms.length === 1 ? `${number}/${year}/${right}` : undefined;
    return { proper, fault: wrongTerm };
  }
  const proper = `${number}/${year}/${symbol}`;
  const fault =
    written === proper ? undefined : 'số viết số, năm, khóa Quốc hội, cách nhau bằng gạch chéo';
  return { proper, fault };
}

/** A term of the assembly that was not in that year, as a clause in Vietnamese. */
export function termFault(year: number | undefined, term: number | undefined): string | undefined {
  const span = ASSEMBLY_TERMS.find((known) => known.term === term);
  if (span === undefined || year === undefined || (year >= span.from && year <= span.to))
    return undefined;
  return `Quốc hội khóa ${term} chỉ trong các năm ${span.from} - ${span.to}`;
}
