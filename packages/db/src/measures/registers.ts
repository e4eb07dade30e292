import type { MeasureKey } from '@nhipcau/domain/measure';
import { associationRegister } from './association.ts';
import { bulletinRegister } from './bulletin.ts';
import { eventRegister } from './event.ts';
import type { Measure } from './measure.ts';
import { partnerRegister } from './partner.ts';
import { reportRegister } from './report.ts';
import { staffRegister } from './staff.ts';

/** Every measure, defined once: a key that is missing here or unknown to the registry does not compile. */
export const REGISTERS = {
  ...eventRegister,
  ...reportRegister,
  ...associationRegister,
  ...partnerRegister,
  ...bulletinRegister,
  ...staffRegister,
} satisfies Readonly<Record<MeasureKey, Measure>>;

export const measureOf = (key: MeasureKey): Measure => REGISTERS[key];
