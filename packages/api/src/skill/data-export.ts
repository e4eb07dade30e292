import type { Tx } from '@nhipcau/db';
import { AppError } from '../errors.ts';
import { transact } from '../transact.ts';
import { getOwnRecord, getPerson } from './data-person.ts';
import { aboutSomebody, type Caller } from './mutations.ts';
import type { PersonDetail } from './types.ts';

const withoutDeparture = (detail: PersonDetail & { departure?: unknown }): PersonDetail => {
  const { departure: _none, ...rest } = detail;
  return rest;
};

/** All that is kept of somebody, for a file; that it was taken out is written down. @throws notFound */
export function takeOutPerson(caller: Caller, { id }: { id: string }): Promise<PersonDetail> {
  return transact(caller, async (tx: Tx, log) => {
    const detail = await getPerson(tx, id, caller.today);
    if (detail.erased) throw new AppError('notFound');
    await log(aboutSomebody('takeOutPerson', id));
    return withoutDeparture(detail);
  });
}

/** All that is kept of the caller. @throws notFound where no record is linked to the account */
export function takeOutOwn(caller: Caller): Promise<PersonDetail> {
  return transact(caller, async (tx: Tx, log) => {
    const detail = await getOwnRecord(tx, caller.user.id, caller.today);
    if (!detail) throw new AppError('notFound');
    await log(aboutSomebody('takeOutOwn', detail.id));
    return detail;
  });
}
