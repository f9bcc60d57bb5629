import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';
import { hasAt, latin1 } from '../bytes.js';
import { edtfDay } from '../normalize.js';
import { notedOf } from '../noted.js';
import type { Reader } from '../reader.js';
import { joinedAsWritten } from '../text-blocks.js';
import { rtfText } from './text.js';

/** Rich Text Format, any version: letters by the code page of their font; tables, lists, notes, head and foot of the page. */
export const rtf: Reader = {
  name: 'RTF',
  mediaTypes: ['application/rtf', 'text/rtf'],
  extensions: ['.rtf'],
  isolated: true,
  certain: true,
  magic: (bytes) => hasAt(bytes, 0, '{\\rtf') || /^(?:\u00ef\u00bb\u00bf)?\s{0,8}\{\\rtf/.test(latin1(bytes, 0, 16)),
  read({ path, bytes }) {
    const { blocks, info, open, revised, comments } = rtfText(latin1(bytes));
    const problems: Problem[] = [];
    if (open > 0)
      problems.push(
        problem(
          path,
          'damaged',
          'The file is damaged or was cut short: what could be read of it was taken. Ask for a whole copy.',
        ),
      );
    if (revised)
      problems.push(
        problem(
          path,
          'revisions',
          'It holds changes that were not yet accepted: what they delete was left out, what they add was taken.',
        ),
      );
    if (comments > 0)
      problems.push(
        problem(
          path,
          'comments',
          `It holds ${comments} ${comments === 1 ? 'comment' : 'comments'} at its margin, which ${comments === 1 ? 'was' : 'were'} not read.`,
        ),
      );
    return {
      ...joinedAsWritten(blocks),
      metadata: {
        created: edtfDay(info.created),
        noted: notedOf(info.title, info.author),
      },
      pages: [],
      problems,
    };
  },
};
