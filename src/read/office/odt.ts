import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';
import { latin1 } from '../bytes.js';
import { type Reader, Unreadable } from '../reader.js';
import { joinedAsWritten } from '../text-blocks.js';
import { coreProperties } from './core-properties.js';
import { odfText } from './odf-text.js';
import { CUT, isZip, partsOf, protectedFile } from './package.js';
import { elementsNamed, parseXml, xmlText } from './xml.js';

const WANTED = /^(?:content|styles|meta|META-INF\/manifest)\.xml$/;

/**
 * OpenDocument texts (LibreOffice): headings, lists, tables, notes at the end as blocks of their own, each with its mark ("[1]"). What was
 * deleted under revision is left out, and comments at the margin are.
 */
export const odt: Reader = {
  name: 'OpenDocument',
  mediaTypes: ['application/vnd.oasis.opendocument.text'],
  extensions: ['.odt', '.ott'],
  isolated: true,
  certain: true,
  magic: (bytes) => isZip(bytes) && latin1(bytes, 0, 200).includes('mimetypeapplication/vnd.oasis.opendocument.text'),
  async read({ path, bytes }, { maxBytes }) {
    const parts = await partsOf(path, bytes, WANTED, maxBytes);
    const part = (name: string): string | null => {
      const found = parts.xml.get(name);
      return found === undefined ? null : xmlText(found);
    };
    if (/<manifest:encryption-data/.test(part('META-INF/manifest.xml') ?? '')) throw protectedFile(path);
    const content = part('content.xml');
    if (content === null)
      throw new Unreadable(
        'damaged',
        `"${path}" holds no text that can be read: it is damaged or was cut short. Ask for a whole copy.`,
      );
    const problems: Problem[] = [...parts.problems];
    const broken = (): void => {
      if (problems.length === 0) problems.push(problem(path, 'damaged', CUT));
    };
    const tree = await parseXml(content, broken);
    const styles = part('styles.xml');
    const page = styles === null ? null : await parseXml(styles, () => {}).catch(() => null);
    if ([...elementsNamed(tree, 'text:deletion')].length > 0)
      problems.push(
        problem(
          path,
          'revisions',
          'It holds changes that were not yet accepted: what they delete was left out, what they add was taken.',
        ),
      );
    const comments = [...elementsNamed(tree, 'office:annotation')].length;
    if (comments > 0)
      problems.push(
        problem(
          path,
          'comments',
          `It holds ${comments} ${comments === 1 ? 'comment' : 'comments'} at its margin, which ${comments === 1 ? 'was' : 'were'} not read.`,
        ),
      );
    return {
      ...joinedAsWritten(odfText(tree, page)),
      metadata: await coreProperties(part('meta.xml') ?? undefined),
      pages: [],
      problems,
    };
  },
};
