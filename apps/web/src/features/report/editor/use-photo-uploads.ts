'use client';
import { type ActivityPhoto, REPORT_LIMITS, type ReportActivityInput } from '@nhipcau/domain/report';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { sendForm, useSendFault } from '@/components/send-form';
import { shrinkPicture } from '@/components/shrink-picture';
import { useEditor } from './editor-context';

const answered = z.object({ id: z.uuid() });
export interface Sending {
  current: number;
  total: number;
  /** of the one that goes now, 0…1 */
  share: number;
}

/** Pictures of an activity while it is written: sent one after the other, each put to the activity as soon as the server has it. */
export function usePhotoUploads(activity: ReportActivityInput) {
  const t = useTranslations('report.photo');
  const locale = useLocale();
  const say = useSendFault();
  const { report, change, trackUpload } = useEditor();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<string[]>([]);

  // the activity may be changed while a picture is on its way: what is written is asked for then
  const write = (next: (photos: ActivityPhoto[]) => ActivityPhoto[]) =>
    change((draft) => ({ ...draft, activities: draft.activities.map((one) => (one.id === activity.id ? { ...one, photos: next(one.photos) } : one)) }));
  const add = (photo: ActivityPhoto, at = REPORT_LIMITS.photos) =>
    write((photos) => (photos.length < REPORT_LIMITS.photos && !photos.some(({ id }) => id === photo.id) ? photos.toSpliced(at, 0, photo) : photos));

  const refuse = (reasons: string[]) => setRefused((now) => [...now, ...reasons]);

  async function send(files: File[]) {
    const room = Math.max(0, REPORT_LIMITS.photos - activity.photos.length);
    const [taken, left] = [files.slice(0, room), files.slice(room)];
    if (left.length > 0) refuse([t('tooMany', { most: REPORT_LIMITS.photos, names: left.map(({ name }) => name).join(', ') })]);
    for (const [index, file] of taken.entries()) {
      const tell = (share: number) => setSending({ current: index + 1, total: taken.length, share });
      tell(0);
      const body = new FormData();
      body.set('reportId', report.id);
      body.set('file', await shrinkPicture(file), file.name);
      const sent = await sendForm(`/api/reports/photos?locale=${locale}`, body, tell);
      const made = sent.fault ? null : answered.safeParse(sent.answer);
      if (made?.success) add({ id: made.data.id, caption: null });
      else refuse([t('refused', { name: file.name, reason: say(sent.fault ?? { key: 'errors.internal', params: {} }) })]);
    }
    setSending(null);
  }
  return {
    sending,
    refused,
    refuse,
    forget: () => setRefused([]),
    send: (files: File[]) => trackUpload(send(files)),
    write,
    add,
  };
}
