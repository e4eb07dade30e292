'use client';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useTranslations } from 'next-intl';

export interface ConflictField {
  label: string;
  mine: string;
  theirs: string;
}

/** A lost race: both versions side by side; nothing is lost until the person has chosen. */
export function ConflictDialog({
  open,
  fields,
  pending,
  onKeepMine,
  onTakeTheirs,
  onClose,
}: {
  open: boolean;
  /** every field; those that differ are shown */
  fields: ConflictField[];
  pending?: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  /** back to the form, with what was typed */
  onClose: () => void;
}) {
  const t = useTranslations('common');
  const differing = fields.filter((field) => field.mine !== field.theirs);
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent
        title={t('conflictTitle')}
        description={t('conflictText')}
        closeLabel={t('close')}
        size="lg"
        footer={
          <>
            <Button onClick={onTakeTheirs}>{t('conflictTakeTheirs')}</Button>
            <Button variant="primary" pending={pending ?? false} onClick={onKeepMine}>
              {t('conflictKeepMine')}
            </Button>
          </>
        }
      >
        <Table label={t('conflictTitle')}>
          <THead>
            <Tr>
              <Th>{t('field')}</Th>
              <Th>{t('conflictMine')}</Th>
              <Th>{t('conflictTheirs')}</Th>
            </Tr>
          </THead>
          <TBody>
            {differing.map((field) => (
              <Tr key={field.label}>
                <Th scope="row">{field.label}</Th>
                <Td data-version="mine">{field.mine || '–'}</Td>
                <Td data-version="theirs">{field.theirs || '–'}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </DialogContent>
    </Dialog>
  );
}
