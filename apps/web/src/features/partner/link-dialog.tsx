'use client';
import type { LinkRow, PartnerOptions } from '@nhipcau/api/partner';
import { linkFields, PARTNER_LINK_ROLES } from '@nhipcau/domain/partner';
import { formatDay, pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '@/components/form/date-field';
import { SelectField } from '@/components/form/select-field';
import { useMutation, useTRPC } from '@/trpc/client';
import { choicesOf, wordOf } from './choices';
import { PartDialog } from './part-dialog';

type LinkDialogProps = { partnerId: string; row: LinkRow | null; organisations: PartnerOptions['organisations'] };

/** Which association works with the partner, since when and in what role. */
export function LinkDialog({ partnerId, row, organisations }: LinkDialogProps) {
  const t = useTranslations('partner.links');
  const roles = useTranslations('enums.partnerLinkRole');
  const locale = useLocale();
  const trpc = useTRPC();
  const save = useMutation(trpc.partner.saveLink.mutationOptions());
  const remove = useMutation(trpc.partner.removeLink.mutationOptions());
  const offered = choicesOf(row ? [row.organisation] : organisations, locale);
  const labels = { organisationId: t('organisation'), role: t('role'), since: t('since'), until: t('until') };
  return (
    <PartDialog
      row={row}
      words={{ add: t('add'), edit: t('edit', { name: pickText(row?.organisation.name, locale) }) }}
      schema={linkFields}
      values={{
        organisationId: row?.organisation.id ?? '',
        role: row?.role ?? 'SUPPORT',
        since: row?.since ?? null,
        until: row?.until ?? null,
      }}
      labels={labels}
      tell={({ organisationId, role, since, until }) => ({
        ...{ organisationId: wordOf(offered, organisationId), role: roles(role) },
        ...{ since: since && formatDay(since, locale), until: until && formatDay(until, locale) },
      })}
      save={(fields, { over }) => {
        const was = over ?? row;
        return save.mutateAsync({ partnerId, fields, was: was && { role: was.role, since: was.since, until: was.until } });
      }}
      remove={row && { run: () => remove.mutateAsync({ partnerId, organisationId: row.organisation.id }) }}
    >
      {({ control }) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <div className="sm:col-span-2">
            <SelectField
              control={control}
              name="organisationId"
              label={labels.organisationId}
              required
              {...(row ? {} : { placeholder: '–' })}
              options={offered}
            />
          </div>
          <SelectField
            control={control}
            name="role"
            label={labels.role}
            required
            options={PARTNER_LINK_ROLES.map((value) => ({ value, label: roles(value) }))}
          />
          <span className="hidden sm:block" />
          <DateField control={control} name="since" label={labels.since} />
          <DateField control={control} name="until" label={labels.until} />
        </div>
      )}
    </PartDialog>
  );
}
