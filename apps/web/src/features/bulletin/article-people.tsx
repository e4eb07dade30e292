'use client';
import type { ArticleRow, BulletinOptions } from '@nhipcau/api/bulletin';
import { can } from '@nhipcau/domain/access';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { Field } from '@nhipcau/ui/field';
import { Select } from '@nhipcau/ui/select';
import { UsersRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';

const PARTS = ['author', 'translator', 'reviewer'] as const;

/** Who writes, translates and reviews an article: each from those who may. */
export function ArticlePeople({ article, options }: { article: ArticleRow; options: BulletinOptions }) {
  const t = useTranslations('bulletin.articles');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const { run, pending, fault } = useWork();
  const assign = useMutation(trpc.article.assign.mutationOptions());
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState({ author: article.author?.id ?? '', translator: article.translator?.id ?? '', reviewer: article.reviewer?.id ?? '' });
  const candidates = (part: (typeof PARTS)[number]) =>
    options.people
      .filter(({ role }) => can(role, part === 'reviewer' ? 'bulletin.review' : 'bulletin.write'))
      .map(({ id, name }) => ({ value: id, label: name }));
  async function save() {
    const ids = { authorId: chosen.author || null, translatorId: chosen.translator || null, reviewerId: chosen.reviewer || null };
    const refused = await run(() => assign.mutateAsync({ id: article.id, version: article.version, ...ids }), t('assigned'));
    if (!refused) setOpen(false);
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="icon" variant="ghost" aria-label={t('people', { title: article.titleA || article.titleB || t('untitled') })}>
          <UsersRound aria-hidden />
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t('peopleTitle')}
        description={article.titleA || article.titleB || t('untitled')}
        closeLabel={common('close')}
        size="sm"
        footer={
          <Button variant="primary" pending={pending} onClick={save}>
            {common('save')}
          </Button>
        }
      >
        <div className="flex flex-col gap-3">
          {fault ? (
            <p role="alert" className="text-off text-sm">
              {fault.message}
            </p>
          ) : null}
          {PARTS.map((part) => (
            <Field key={part} label={t(part)} error={fault?.fields[`${part}Id`]}>
              <Select
                value={chosen[part]}
                placeholder={t('nobody')}
                options={candidates(part)}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setChosen((now) => ({ ...now, [part]: value }));
                }}
              />
            </Field>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
