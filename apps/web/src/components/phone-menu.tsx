'use client';
import { LoadOnOpen } from './load-on-open';
import { PhoneButton } from './phone-button';
import type { PhonePanelProps } from './phone-panel';

const load = () => import('./phone-panel').then((module) => ({ default: module.PhonePanel }));

export function PhoneMenu(props: PhonePanelProps) {
  return <LoadOnOpen load={load} panel={props} popup="dialog" button={(asked) => <PhoneButton {...asked} />} />;
}
