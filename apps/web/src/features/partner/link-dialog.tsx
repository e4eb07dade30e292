'use client';
import type { LinkRow, PartnerOptions } from '@nhipcau/api/partner';
import { linkFields, PARTNER_LINK_ROLES } from '@nhipcau/domain/partner';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { useMutation } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import { useTRPC } from '@/trpc/client';
import { PartDialog } from './part-dialog';

type LinkDialogProps = { partnerId: string; row: LinkRow | null; organisations: PartnerOptions['organisations']; title: string };

/** Which association works with the partner, since when and in what role. */
export function LinkDialog({ partnerId, row, organisations, title }: LinkDialogProps) {
  const t = useTranslations('partner.links');
  const roles = useTranslations('enums.partnerLinkRole');
  const locale = useLocale();
  const trpc = useTRPC();
  const save = useMutation(trpc.partner.saveLink.mutationOptions());
  const remove = useMutation(trpc.partner.removeLink.mutationOptions());
  const offered = row ? [row.organisation] : organisations;
  return (
    <PartDialog
      title={title}
      trigger={
        row ? (
          <Button size="icon" variant="ghost" aria-label={title}>
            <Pencil aria-hidden />
          </Button>
        ) : (
          <Button size="sm">
            <Plus aria-hidden />
            {t('add')}
          </Button>
        )
      }
      schema={linkFields}
      values={{
        organisationId: row?.organisation.id ?? '',
        role: row?.role ?? 'SUPPORT',
        since: row?.since ?? null,
        until: row?.until ?? null,
      }}
      labels={{ organisationId: t('organisation'), role: t('role'), since: t('since'), until: t('until') }}
      save={(fields) => save.mutateAsync({ partnerId, fields })}
      remove={row ? () => remove.mutateAsync({ partnerId, organisationId: row.organisation.id }) : undefined}
    >
      {({ control }) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <div className="sm:col-span-2">
            <SelectField
              control={control}
              name="organisationId"
              label={t('organisation')}
              required
              {...(row ? {} : { placeholder: '–' })}
              options={offered.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))}
            />
          </div>
          <SelectField control={control} name="role" label={t('role')} required options={PARTNER_LINK_ROLES.map((value) => ({ value, label: roles(value) }))} />
          <span className="hidden sm:block" />
          <DateField control={control} name="since" label={t('since')} />
          <DateField control={control} name="until" label={t('until')} />
        </div>
      )}
    </PartDialog>
  );
}
