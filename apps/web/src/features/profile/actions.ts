'use server';
import '@nhipcau/domain/shared/validation';
import { AppError } from '@nhipcau/api';
import { signIn } from '@nhipcau/auth';
import { passwordChangeFields } from '@nhipcau/domain/profile';
import { getApi, requireUser } from '@/server/api';

export interface PasswordState {
  done?: boolean;
  /** field → validation key */
  fields?: Record<string, string>;
}

const text = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

/** Changes the own password. All sessions end with it, so this browser gets a new one at once. */
export async function updatePasswordHere(_: PasswordState, data: FormData): Promise<PasswordState> {
  const user = await requireUser();
  const input = passwordChangeFields.safeParse({ current: text(data, 'current'), password: text(data, 'password'), repeated: text(data, 'repeated') });
  if (!input.success) return { fields: Object.fromEntries(input.error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message])) };
  try {
    await (await getApi()).profile.updatePassword(input.data);
  } catch (error) {
    const told = error instanceof AppError ? error : error instanceof Error && error.cause instanceof AppError ? error.cause : null;
    if (!told?.details.fields) throw error;
    return { fields: told.details.fields };
  }
  await signIn('credentials', { email: user.email, password: input.data.password, redirect: false });
  return { done: true };
}
