/**
 * Which line of an earlier text a line of a later one was, both counted from 1: what stands before and
 * after the part that differs has only moved. Within that part lines are taken one for one when it has
 * as many as before; otherwise undefined, for nobody can say.
 */
export function movedLine(earlier: string, later: string, line: number): number | undefined {
  if (earlier === later) return line;
  const [was, is] = [earlier.split('\n'), later.split('\n')];
  const shorter = Math.min(was.length, is.length);
  let same = 0;
  while (same < shorter && was[same] === is[same]) same += 1;
  let after = 0;
  while (after < shorter - same && was[was.length - 1 - after] === is[is.length - 1 - after])
    after += 1;
  if (line <= same) return line;
  if (line > is.length - after || was.length === is.length) return line + was.length - is.length;
  return undefined;
}
