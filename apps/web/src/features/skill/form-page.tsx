import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';

type FormPageProps = {
  /** the list that the record belongs to, and its address */
  list: { label: string; href: string };
  /** the record that is changed; none: a new one */
  record?: { name: ReactNode; id: string };
  title: string;
  children: ReactNode;
};

/** A page of the staff room that is one form: where it belongs, what it does, whose record it changes. */
export async function FormPage({ list, record, title, children }: FormPageProps) {
  const t = await getTranslations('skill');
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb
              label={t('title')}
              linkAs={Link}
              items={[list, ...(record ? [{ label: record.name, href: `${list.href}/${record.id}` }] : []), { label: title }]}
            />
          }
          title={title}
          lede={record?.name}
        />
        {children}
      </div>
    </ClientMessages>
  );
}
