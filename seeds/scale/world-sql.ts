import { activityStatements } from './activities-sql.ts';
import { frameStatements, sourceStatements } from './frame-sql.ts';
import { planStatements } from './plan-sql.ts';
import { reportStatements } from './reports-sql.ts';
import { bulletinStatements, journalStatements, partnerStatements, staffStatements } from './rooms-sql.ts';
import { sizesOf } from './terms.ts';

/** Tables that hold most of the rows: their indexes are made when they are full. */
export const LARGE_TABLES = ['event', 'event_goal', 'event_partner', 'event_co_host', 'report_activity', 'report_activity_goal', 'report_activity_partner'];

/** The statements that fill an empty database with so many approved activities, in order, while no trigger fires. `passwordHash`: of all accounts. */
export function worldStatements(activities: number, passwordHash: string): string[] {
  const sizes = sizesOf(activities);
  return [
    ...frameStatements(passwordHash),
    ...planStatements(),
    ...sourceStatements(),
    ...reportStatements(),
    ...partnerStatements(sizes),
    ...activityStatements(sizes),
    ...staffStatements(sizes),
    ...bulletinStatements(sizes),
  ];
}

/** What the database itself numbers and seals: these need its triggers. */
export const journal = (activities: number): string[] => journalStatements(sizesOf(activities));
