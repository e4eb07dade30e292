import type { PublicationState } from '@nhipcau/api/publication';
import { can, type Role } from '@nhipcau/domain/access';
import { BULLETIN_LANGUAGES, issuePath, pdfPath } from '@nhipcau/domain/bulletin';
import { formatInstant, formatPercent } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { ClientMessages } from '@/i18n/client-messages';
import { EditionProgress } from './edition-progress';
import { PublishDialog } from './publish-dialog';
import { PublishReasons } from './publish-reasons';
import { ReadershipTable } from './readership-table';

type PublishPanelProps = {
  /** what `publication.get` answered */
  publication: PublicationState;
  role: Role;
};

/** From approval to the readers: what is in the way, publishing and correcting, the e-mail edition and how often it was read. */
export function PublishPanel({ publication, role }: PublishPanelProps) {
  const t = useTranslations('bulletin.publish');
  const isPublished = publication.status === 'PUBLISHED';
  const mayPublish = can(role, 'bulletin.publish');
  return (
    <ClientMessages of={['bulletin']}>
      <Card title={t('title')} titleId="publishing" level={2}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <PublishReasons publication={publication} />
          {mayPublish && publication.obstacle === null ? (
            <div>
              <PublishDialog key={publication.version} publication={publication} />
            </div>
          ) : null}
          {isPublished ? (
            <>
              <PublicLinks publication={publication} />
              <Revisions publication={publication} />
              <EditionProgress publication={publication} mayPublish={mayPublish} />
              <ReadershipTable publication={publication} />
            </>
          ) : null}
        </div>
      </Card>
    </ClientMessages>
  );
}

function PublicLinks({ publication }: Pick<PublishPanelProps, 'publication'>) {
  const t = useTranslations();
  return (
    <div className="grid gap-2">
      <ul className="flex flex-wrap gap-2">
        {[publication.languageA, publication.languageB].map((language) => (
          <li key={language}>
            {/* outside the application: a page of its own, without script */}
            <a className={buttonClass({ variant: 'secondary' })} href={issuePath(language, publication)}>
              {t('bulletin.publish.page', { language: t(`enums.bulletinLanguage.${language}`) })}
            </a>
          </li>
        ))}
        {publication.pdf ? (
          <li>
            <a className={buttonClass({ variant: 'secondary' })} href={pdfPath(publication.languageA, publication)}>
              {t('bulletin.publish.pdf')}
            </a>
          </li>
        ) : null}
      </ul>
      {publication.pdf ? null : <p className="text-ink-2">{t('bulletin.publish.pdfNone')}</p>}
    </div>
  );
}

function Revisions({ publication }: Pick<PublishPanelProps, 'publication'>) {
  const t = useTranslations('bulletin.publish');
  const locale = useLocale();
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t('revisions')}</h3>
      <ol className="grid gap-1">
        {publication.revisions.map(({ id, number, note, parity, publishedAt, publishedBy }) => (
          <li key={id}>
            <span className="font-medium">{t('revision', { number })}</span> · {formatInstant(publishedAt, locale)}
            {publishedBy ? ` · ${publishedBy}` : ''} · {t('parity', { share: formatPercent(parity, locale, 1) })}
            {note === null ? <span className="block text-ink-2">{t('first')}</span> : null}
            {BULLETIN_LANGUAGES.map((language) =>
              note?.[language] ? (
                <span key={language} lang={language} className="block text-ink-2">
                  {note[language]}
                </span>
              ) : null,
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
