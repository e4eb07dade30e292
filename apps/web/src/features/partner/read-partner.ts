import 'server-only';
import { AppError } from '@nhipcau/api';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { getApi } from '@/server/api';

/** One partner for its pages, read once a request; the page "not found" where it is not there for this person. */
export const readPartner = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await (await getApi()).partner.get({ id });
  } catch (error) {
    const cause = error instanceof AppError ? error : error instanceof Error ? error.cause : null;
    if (cause instanceof AppError && cause.kind === 'notFound') notFound();
    throw error;
  }
});
