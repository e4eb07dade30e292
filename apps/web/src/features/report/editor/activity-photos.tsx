'use client';
import { type ActivityPhoto, REPORT_LIMITS, type ReportActivityInput } from '@nhipcau/domain/report';
import { formatPercent } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { FileDrop } from '@nhipcau/ui/file-drop';
import { Input } from '@nhipcau/ui/input';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { toast } from '@nhipcau/ui/toast';
import { X } from 'lucide-react';
import Image from 'next/image';
import { useLocale, useTranslations } from 'next-intl';
import { fieldId } from '@/components/form/field-id';
import { photoHref } from '../photo-strip';
import { useEditor } from './editor-context';
import { useOnline } from './use-online';
import { usePhotoUploads } from './use-photo-uploads';

const ACCEPT = ['.jpg', '.jpeg', '.png', '.webp'] as const;
/** What a camera of today makes; it is scaled down before it is sent. */
const MOST_MB = 40;

/** Pictures of an activity: chosen from the gallery, sent at once, each with a line on who or what is to be seen. */
export function ActivityPhotos({ activity }: { activity: ReportActivityInput }) {
  const t = useTranslations('report.photo');
  const files = useTranslations('file.error');
  const common = useTranslations('common');
  const locale = useLocale();
  const online = useOnline();
  const { errors } = useEditor();
  const { sending, refused, refuse, forget, send, write, add } = usePhotoUploads(activity);
  const { photos } = activity;
  const titleId = fieldId(`activities.${activity.id}.photos`);

  const remove = (photo: ActivityPhoto, index: number) => {
    write((now) => now.filter(({ id }) => id !== photo.id));
    toast(t('removed', { number: index + 1 }), { action: { label: common('undo'), onClick: () => add(photo, index) } });
  };
  const progress = sending && t('sending', { current: sending.current, total: sending.total, percent: formatPercent(sending.share, locale) });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2.5">
      <legend id={titleId} className="mb-1 font-semibold text-sm">
        {t('title')} <span className="font-normal text-ink-3 text-xs">{common('optional')}</span>
      </legend>
      {photos.length > 0 ? (
        <ul className="flex flex-col gap-2.5" aria-labelledby={titleId}>
          {photos.map((photo, index) => (
            <li key={photo.id} className="flex flex-wrap items-end gap-x-2.5 gap-y-1.5 sm:flex-nowrap" data-photo={photo.id}>
              <Image
                unoptimized
                src={photoHref(photo.id, 'small')}
                alt={photo.caption ?? t('one', { number: index + 1, title: activity.title })}
                width={80}
                height={80}
                className="size-20 shrink-0 rounded-lg border border-line-2 bg-line-2 object-cover"
              />
              <Field
                id={fieldId(`activities.${activity.id}.photos.${index}.caption`)}
                label={t('caption', { number: index + 1 })}
                error={errors[`activities.${activity.id}.photos.${index}.caption`]}
                className="order-last basis-full sm:order-0 sm:flex-1 sm:basis-0"
              >
                <Input
                  value={photo.caption ?? ''}
                  maxLength={REPORT_LIMITS.caption}
                  onChange={(event) => {
                    const caption = event.currentTarget.value || null;
                    write((now) => now.map((one) => (one.id === photo.id ? { ...one, caption } : one)));
                  }}
                />
              </Field>
              <Button variant="ghost" size="icon" className="ml-auto" aria-label={t('remove', { number: index + 1 })} onClick={() => remove(photo, index)}>
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {refused.length > 0 ? (
        <Banner kind="error" title={t('failed')}>
          <ul>
            {refused.map((reason) => (
              <li key={reason} className="wrap-anywhere">
                {reason}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {sending && progress ? (
        <div role="status" className="flex flex-col gap-1 text-ink-2 text-sm">
          <span aria-hidden>{progress}</span>
          <ProgressBar value={sending.share} tone="jade" label={t('title')} valueText={progress} />
        </div>
      ) : photos.length >= REPORT_LIMITS.photos ? (
        <p className="text-ink-3 text-xs">{t('full', { most: REPORT_LIMITS.photos })}</p>
      ) : online ? (
        <div onChangeCapture={forget} onDropCapture={forget}>
          <FileDrop
            multiple
            label={t('add')}
            hint={t('hint', { most: REPORT_LIMITS.photos })}
            accept={ACCEPT}
            maxBytes={MOST_MB * 2 ** 20}
            className="py-3"
            onFiles={(chosen) => void send(chosen)}
            onReject={(rejected) =>
              refuse(
                rejected.map(({ name, reason }) =>
                  t('refused', { name, reason: reason === 'size' ? files('tooLarge', { most: MOST_MB }) : files('kind', { kinds: 'JPG, PNG, WEBP' }) }),
                ),
              )
            }
          />
        </div>
      ) : (
        <p className="text-ink-3 text-xs">{t('offline')}</p>
      )}
    </fieldset>
  );
}
