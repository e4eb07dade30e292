'use client';
import type { WeaknessRecord } from '@nhipcau/api/weakness';
import { type WeaknessFields, weaknessFields } from '@nhipcau/domain/weakness';
import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { EditDialog } from '@/components/form/edit-dialog';
import { useMutation, useTRPC } from '@/trpc/client';
import { useWeaknessLabels, WeaknessFieldset } from './weakness-fields';

type Input = z.input<typeof weaknessFields>;
const fieldsOf = ({ title, description, category }: WeaknessRecord): Input => ({ title, description, category });

/** Edits the words of a weakness. */
export function EditWeaknessDialog({ record }: { record: WeaknessRecord }) {
  const t = useTranslations('weakness');
  const common = useTranslations('common');
  const enums = useTranslations('enums.weaknessCategory');
  const labels = useWeaknessLabels();
  const { mutateAsync } = useMutation(useTRPC().weakness.update.mutationOptions());
  const told = ({ title, description, category }: Input): [string, string | null | undefined][] => [
    [t('form.title'), title.vi],
    [`${t('form.title')} (${common('languageEn')})`, title.en],
    [`${t('form.title')} (${common('languageFr')})`, title.fr],
    [t('form.category'), enums(category)],
    [t('form.description'), description?.vi],
    [`${t('form.description')} (${common('languageEn')})`, description?.en],
    [`${t('form.description')} (${common('languageFr')})`, description?.fr],
  ];
  return (
    <EditDialog<WeaknessRecord, Input, WeaknessFields>
      record={record}
      schema={weaknessFields}
      fieldsOf={fieldsOf}
      save={mutateAsync}
      words={{ trigger: t('action.edit'), title: t('form.editTitle'), saved: t('form.saved') }}
      labels={labels}
      compare={(mine, theirs) => {
        const other = told(theirs);
        return told(mine).map(([label, value], index) => ({ label, mine: value ?? '', theirs: other[index]?.[1] ?? '' }));
      }}
    >
      {(control) => <WeaknessFieldset control={control} />}
    </EditDialog>
  );
}
