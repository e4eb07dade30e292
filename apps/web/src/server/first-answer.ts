import 'server-only';
import type { Action } from '@nhipcau/domain/access';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { requireAction } from './api';

/**
 * A layout that refuses before anything of the page is sent. Below a `loading.tsx` a page can only refuse after its skeleton was shown, so every segment
 * that has one and is not open to all has this too; the page keeps its own check, for layouts are not asked again on the way from page to page.
 */
export const refusesFirst = (action: Action) =>
  async function Refuses({ children }: { children: ReactNode }): Promise<ReactNode> {
    await requireAction(action);
    return children;
  };

/** As `findsFirst`, for a record that more than one segment of the address names. */
export const findsFirstBy = <Segments extends Record<string, string>>(action: Action, read: (segments: Segments) => Promise<unknown>) =>
  async function Finds({ children, params }: { children: ReactNode; params: Promise<Segments> }): Promise<ReactNode> {
    await requireAction(action);
    if ((await headers()).get('accept')?.includes('text/html')) await read(await params);
    return children;
  };

/**
 * A layout of a record's pages. Where the page is loaded as a document the record is read before the first byte, while the status can still say that there
 * is none; on the way inside the application, and where a page is only fetched ahead, the skeleton comes first.
 * @param read the reader that the page uses too, read once a request
 */
export const findsFirst = (action: Action, read: (id: string) => Promise<unknown>) => findsFirstBy<{ id: string }>(action, ({ id }) => read(id));
