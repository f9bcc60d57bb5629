/** A tag that opens, closes or does both, as XML writes it; quoted values may hold anything but "<". */
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|<[!?][^>]*>/g;

/**
 * XML that was cut short or damaged, as far as it is well formed: it ends before the first tag that does not fit, and what is open there is
 * closed. Tags below `deepest` are left out, their text is kept.
 */
export function mended(xml: string, deepest = 200): string {
  const open: string[] = [];
  let kept = '';
  let from = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(xml); tag !== null; tag = TAG.exec(xml)) {
    const [whole, closes, name, , empty] = tag;
    const before = xml.slice(from, tag.index);
    if (before.includes('<')) break;
    kept += before;
    from = tag.index + whole.length;
    if (name === undefined || empty === '/') {
      if (open.length < deepest) kept += whole;
    } else if (closes === '/') {
      if (open.at(-1) !== name) break;
      if (open.length <= deepest) kept += whole;
      open.pop();
      if (open.length === 0) return kept;
    } else {
      open.push(name);
      if (open.length <= deepest) kept += whole;
    }
  }
  return (
    kept +
    open
      .slice(0, deepest)
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
