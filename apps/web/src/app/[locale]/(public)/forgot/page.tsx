import { TextLink } from '@nhipcau/ui/text-link';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForgotForm } from '@/features/auth/forgot-form';
import { Link } from '@/i18n/routing';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('forgot.title') };
}

export default async function Forgot() {
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className="mb-5 font-semibold text-xl">{t('forgot.title')}</h1>
      <ForgotForm />
      <TextLink asChild className="mt-5 inline-block touch:inline-flex touch:min-h-11 touch:items-center">
        <Link href="/login">{t('backToSignIn')}</Link>
      </TextLink>
    </>
  );
}
