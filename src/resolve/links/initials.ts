/**
 * Joins an acronym and the one name whose initials it has: "HCDF" and "Harlan County Detention Facility", defined or not; of a state's department
 * without the state: "DOC" and "Maro Department of Corrections". Not where two names of the document have the same initials.
 */
import { onlyGroup, type Sieve } from '../forms.js';
import { initialsOf, wordsOf } from '../names.js';
import { push } from '../union.js';

const DEPARTMENT = /^(?:department|ministry|bureau|board|division|office|commission)$/;

export const initials: Sieve = (table) => {
  const { forms, groups } = table;
  const acronyms = forms.filter((f) => f.acronym && f.words.length === 1 && f.key.length > 1);
  if (acronyms.length === 0) return;
  const byInitials = new Map<string, number[]>();
  for (const f of forms) {
    if (f.type === 'person' || f.type === 'place' || f.acronym || f.office) continue;
    const plain = wordsOf(f.outer).filter((w, i) => i > 0 || w !== 'the');
    const headed = f.type === 'organization' ? f.words.findIndex((w, i) => i > 0 && DEPARTMENT.test(w)) : -1;
    const own = headed > 0 ? initialsOf(f.words.slice(headed)).filter((s) => s.length > 2) : [];
    for (const letters of new Set([...initialsOf(f.words), ...initialsOf(plain), ...own]))
      push(byInitials, `${f.type} ${letters}`, f.index);
  }
  for (const f of acronyms) {
    const full = onlyGroup(table, byInitials.get(`${f.type} ${f.key}`) ?? []);
    if (full !== null) groups.join(full, f.index);
  }
};
