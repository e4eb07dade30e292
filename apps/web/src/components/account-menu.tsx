'use client';
import { AccountButton } from './account-button';
import type { AccountPanelProps } from './account-panel';
import { LoadOnOpen } from './load-on-open';

const load = () => import('./account-panel').then((module) => ({ default: module.AccountPanel }));

export function AccountMenu(props: AccountPanelProps) {
  return <LoadOnOpen load={load} panel={props} popup="menu" button={(asked) => <AccountButton name={props.name} {...asked} />} />;
}
