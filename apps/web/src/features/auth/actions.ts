'use server';
import '@nhipcau/domain/shared/validation';
import { AppError } from '@nhipcau/api';
import { AuthError, signIn } from '@nhipcau/auth';
import { acceptFields, forgotFields, passwordFields } from '@nhipcau/domain/profile';
import { getLocale } from 'next-intl/server';
import type { z } from 'zod';
import { redirect } from '@/i18n/routing';
import { getApi } from '@/server/api';
import type { FormState } from './form-state';

const text = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};
const issuesOf = (error: z.ZodError) => Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]));

/** What a refused procedure means for the form. Anything that is not told to the person is thrown on. */
function told(error: unknown): FormState {
  const cause = error instanceof AppError ? error : error instanceof Error && error.cause instanceof AppError ? error.cause : null;
  if (!cause) throw error;
  if (cause.details.fields) return { fields: cause.details.fields };
  if (cause.kind === 'tooManyRequests') return { message: 'errors.tooManyRequests' };
  if (cause.kind === 'duplicate') return { message: 'errors.duplicate' };
  if (cause.message === 'auth.reset.invalid' || cause.message === 'auth.invitation.unknown') return { message: cause.message };
  throw error;
}

/** Signs in and goes to the first page of the role. The answer to a wrong try is one, whatever was wrong. */
export async function signInHere(_: FormState, data: FormData): Promise<FormState> {
  const email = text(data, 'email');
  try {
    await signIn('credentials', { email, password: text(data, 'password'), redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    const throttled = 'code' in error && error.code === 'throttled';
    return { message: throttled ? 'auth.throttled' : 'auth.wrong', values: { email } };
  }
  return redirect({ href: '/', locale: await getLocale() }) as never;
}

/** Asks for a link to set a new password; the answer does not tell whether there is such an account. */
export async function requestResetHere(_: FormState, data: FormData): Promise<FormState> {
  const input = forgotFields.safeParse({ email: text(data, 'email') });
  if (!input.success) return { fields: issuesOf(input.error), values: { email: text(data, 'email') } };
  try {
    await (await getApi()).auth.requestReset(input.data);
  } catch (error) {
    return { ...told(error), values: { email: text(data, 'email') } };
  }
  return { done: true };
}

/** Sets the password behind a reset link, then on to the sign-in page. */
export async function resetPasswordHere(_: FormState, data: FormData): Promise<FormState> {
  const input = passwordFields.safeParse({ password: text(data, 'password'), repeated: text(data, 'repeated') });
  if (!input.success) return { fields: issuesOf(input.error) };
  try {
    await (await getApi()).auth.resetPassword({ ...input.data, token: text(data, 'token') });
  } catch (error) {
    return told(error);
  }
  return redirect({ href: '/login?done=reset', locale: await getLocale() }) as never;
}

/** Makes the account an invitation promises, then on to the sign-in page. */
export async function acceptInvitationHere(_: FormState, data: FormData): Promise<FormState> {
  const values = { name: text(data, 'name') };
  const input = acceptFields.safeParse({ ...values, password: text(data, 'password'), repeated: text(data, 'repeated') });
  if (!input.success) return { fields: issuesOf(input.error), values };
  try {
    await (await getApi()).auth.acceptInvitation({ token: text(data, 'token'), name: input.data.name, password: input.data.password });
  } catch (error) {
    return { ...told(error), values };
  }
  return redirect({ href: '/login?done=invitation', locale: await getLocale() }) as never;
}
