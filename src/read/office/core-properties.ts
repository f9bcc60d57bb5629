import { edtfDay } from '../normalize.js';
import { notedOf } from '../noted.js';
import type { FileMetadata } from '../reader.js';
import { elementsNamed, parseXml, type XmlNode } from './xml.js';

const value = (tree: XmlNode, ...names: string[]): string | null => {
  for (const name of names)
    for (const element of elementsNamed(tree, name)) {
      const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      if (text !== '') return text;
    }
  return null;
};

/** Title, maker, date and language that a word processor noted: `docProps/core.xml` of Word, `meta.xml` of OpenDocument. */
export async function coreProperties(xml: string | undefined): Promise<FileMetadata> {
  if (xml === undefined) return {};
  const tree = await parseXml(xml, () => {}).catch(() => null);
  if (tree === null) return {};
  return {
    created: edtfDay(value(tree, 'dcterms:created', 'meta:creation-date')),
    noted: notedOf(value(tree, 'dc:title'), value(tree, 'meta:initial-creator', 'dc:creator')),
  };
}
