import type { Noted } from '../stages.js';

/** Titles that a program gives by itself. */
const NO_TITLE =
  /^(?:microsoft word|untitled|document\s?\d*$|template$|normal$|print$|scan)|\.(?:docx?|odt|rtf|wpd|pdf|tmp)$/i;
/** Names of machines and accounts. */
const NO_NAME =
  /\b(?:users?|admin(?:istrator)?|owner|office|microsoft|windows|home|desktop|laptop|scanner|template|unknown|default|author)\b|[@\\/\d_]/i;

/** Title and makers that a program noted in a file, as far as they look like a title and like names of people. */
export function notedOf(title: string | null, makers: string | null): Noted {
  const text = title?.replace(/\s+/g, ' ').trim() ?? '';
  const names = (makers ?? '').split(/\s*;\s*/).map((n) => n.replace(/\s+/g, ' ').trim());
  return {
    title: text === '' || NO_TITLE.test(text) ? null : text,
    authors: names.filter(
      (n) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3} \p{Lu}[\p{L}'’-]+$/u.test(n) && !NO_NAME.test(n),
    ),
  };
}
