const MOST_SHOWN = 40;
/** Words of a file as a message shows them: on one line, cut where they run on. */
export const shorten = (text: string, most = MOST_SHOWN): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).trimEnd()}…`;
};
