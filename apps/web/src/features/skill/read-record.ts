import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { recordOr404 } from '@/server/record';

// One record for its pages, read once a request; the page "not found" where there is none.

export const readSkill = cache((id: string) => recordOr404(id, async (known) => (await getApi()).skill.skill({ id: known })));
export const readPosition = cache((id: string) => recordOr404(id, async (known) => (await getApi()).skill.position({ id: known })));
export const readPerson = cache((id: string) => recordOr404(id, async (known) => (await getApi()).skill.person({ id: known })));
export const readTraining = cache((id: string) => recordOr404(id, async (known) => (await getApi()).skill.training({ id: known })));

/** A person whose record can still be changed: of an erased one nothing is left to change. */
export async function readPersonToEdit(id: string) {
  const person = await readPerson(id);
  if (person.erased) notFound();
  return person;
}
