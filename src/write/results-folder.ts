/** Which files of a results folder are ours. */
import { CORRECTIONS, DIFF_TABLE_NAMES, TABLE_NAMES } from './names.js';
import { folderToWrite } from './place.js';

const OURS = /^(?:datapackage\.json|entities\.json|documents\/d[0-9a-f]{12}\.(?:json|txt))$/;
const ALSO_OURS = new Set(Object.keys({ ...TABLE_NAMES, ...DIFF_TABLE_NAMES }).map((name) => `${name}.csv`));

export const isOurs = (path: string): boolean => OURS.test(path) || ALSO_OURS.has(path) || path === CORRECTIONS;

/** Throws UsageError where the folder holds anything else; gives its real path. */
export const resultsFolder = (path: string): Promise<string> => folderToWrite(path, isOurs);
