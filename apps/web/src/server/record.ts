import 'server-only';
import { AppError } from '@nhipcau/api';
import { notFound } from 'next/navigation';
import { z } from 'zod';

const uuid = z.uuid();

/** The record that an address names; the page "not found" where there is none, or the address is none. */
export async function recordOr404<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  if (!uuid.safeParse(id).success) notFound();
  try {
    return await read(id);
  } catch (error) {
    const cause = error instanceof AppError ? error : error instanceof Error && error.cause instanceof AppError ? error.cause : null;
    if (cause?.kind === 'notFound') notFound();
    throw error;
  }
}
