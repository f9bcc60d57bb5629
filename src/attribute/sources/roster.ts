/** The bodies of a document by class, and those that run its facilities. */
import type { Entity } from '../../records.js';
import type { Reading } from '../reading.js';
import { classOf } from './kinds.js';

export interface Roster {
  readonly ofClass: ReadonlyMap<string, readonly Entity[]>;
  operates(e: Entity): boolean;
}

export function rosterOf(r: Reading): Roster {
  const operators = new Set<string>();
  const ofClass = new Map<string, Entity[]>();
  for (const e of r.input.entities) {
    const name = e.type === 'facility' ? e.attributes.operator : null;
    if (typeof name === 'string') for (const o of r.called(name)) operators.add(o.id);
    const group = classOf(e);
    const list = ofClass.get(group);
    if (list) list.push(e);
    else ofClass.set(group, [e]);
  }
  return { ofClass, operates: (e) => operators.has(e.id) };
}
