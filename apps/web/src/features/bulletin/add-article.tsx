'use client';
import type { ArticleSources } from '@nhipcau/api/bulletin';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@nhipcau/ui/tabs';
import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { keepPreviousData, useMutation, useQuery, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

type Source = { eventId: string | null; reportId: string | null };

/** A new article: empty, or with one click from an event that was held or a report that was approved. */
export function AddArticle({ bulletinId, primary }: { bulletinId: string; primary: boolean }) {
  const t = useTranslations('bulletin.add');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const router = useRouter();
  const explain = useApiError();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<ApiFault | null>(null);
  const q = useDeferredValue(typed.trim());
  const found = useQuery({ ...trpc.article.sources.queryOptions({ bulletinId, q: q.slice(0, 200) }), enabled: open, placeholderData: keepPreviousData });
  const create = useMutation(trpc.article.create.mutationOptions());
  // one key an opening of the dialog and source: a second click makes no second article
  const [keys] = useState(() => new Map<string, string>());
  async function make(source: Source) {
    const name = source.eventId ?? source.reportId ?? 'empty';
    const key = keys.get(name) ?? crypto.randomUUID();
    keys.set(name, key);
    setFault(null);
    try {
      const { id } = await create.mutateAsync({ bulletinId, ...source, idempotencyKey: key });
      keys.delete(name);
      router.push(`/bulletins/${bulletinId}/articles/${id}`);
      router.refresh();
    } catch (error) {
      setFault(explain(error));
    }
  }
  const told = fault ?? (found.error ? explain(found.error) : null);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant={primary ? 'primary' : 'secondary'}>
          <Plus aria-hidden />
          {t('open')}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t('title')}
        description={t('text')}
        closeLabel={common('close')}
        size="lg"
        footer={
          <Button pending={create.isPending} onClick={() => make({ eventId: null, reportId: null })}>
            {t('empty')}
          </Button>
        }
      >
        {told ? (
          <p role="alert" className="mb-3 text-off text-sm">
            {told.message}
          </p>
        ) : null}
        <Field label={t('search')}>
          <Input type="search" value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} />
        </Field>
        <Tabs defaultValue="events" className="mt-3">
          <TabsList aria-label={t('kinds')}>
            <TabsTrigger value="events">{t('events')}</TabsTrigger>
            <TabsTrigger value="reports">{t('reports')}</TabsTrigger>
          </TabsList>
          <TabsContent value="events">
            <SourceList rows={eventRows(found.data)} busy={create.isPending} onChoose={(id) => make({ eventId: id, reportId: null })} />
          </TabsContent>
          <TabsContent value="reports">
            <SourceList rows={reportRows(found.data)} busy={create.isPending} onChoose={(id) => make({ eventId: null, reportId: id })} />
          </TabsContent>
        </Tabs>
      </DialogContent>
    </Dialog>
  );
}

type Row = { id: string; title: unknown; detail: unknown; day: string | null; here: boolean; used: boolean };
const eventRows = (data: ArticleSources | undefined): Row[] =>
  (data?.events ?? []).map(({ id, title, host, startsOn, articleId, used }) => ({ id, title, detail: host, day: startsOn, here: articleId !== null, used }));
const reportRows = (data: ArticleSources | undefined): Row[] =>
  (data?.reports ?? []).map(({ id, organisation, period, articleId, used }) => ({
    id,
    title: organisation,
    detail: period,
    day: null,
    here: articleId !== null,
    used,
  }));

function SourceList({ rows, busy, onChoose }: { rows: Row[]; busy: boolean; onChoose: (id: string) => void }) {
  const t = useTranslations('bulletin.add');
  const locale = useLocale();
  if (rows.length === 0) return <p className="py-4 text-ink-2 text-sm">{t('none')}</p>;
  return (
    <ul className="divide-y divide-line-2">
      {rows.map(({ id, title, detail, day, here, used }) => (
        <li key={id} className="flex items-center gap-3 py-2">
          <div className="min-w-0 flex-1">
            <p>{pickText(title, locale)}</p>
            <p className="text-ink-2 text-sm">{[day ? formatDay(day, locale) : null, detail ? pickText(detail, locale) : null].filter(Boolean).join(' · ')}</p>
            {here ? <Badge tone="jade">{t('here')}</Badge> : used ? <Badge>{t('used')}</Badge> : null}
          </div>
          <Button size="sm" disabled={busy} aria-label={t(here ? 'openOne' : 'makeOne', { title: pickText(title, locale) })} onClick={() => onChoose(id)}>
            {here ? t('go') : t('make')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
