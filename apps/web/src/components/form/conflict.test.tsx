import { localText } from '@nhipcau/domain/shared/text';
import { translator } from '@nhipcau/i18n';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fill, refusal, show } from '@/testing/render';
import { EditDialog } from './edit-dialog';
import { LocalTextField } from './local-text-field';
import { RecordForm } from './record-form';
import { TextField } from './text-field';
import { useAppForm } from './use-app-form';
import { allLanguages, fits, sideBySide, useConflict } from './use-conflict';

const common = translator('vi', 'common');
const schema = z.object({ title: localText(100), note: z.string().trim().max(200) });
type Input = z.input<typeof schema>;
type Fields = z.output<typeof schema>;
const stored = schema.extend({ id: z.string(), version: z.number() });
type Stored = z.output<typeof stored>;

const opened: Stored = { id: '7', version: 3, title: { vi: 'Khi mở', en: undefined, fr: undefined }, note: '' };
const theirs: Stored = { id: '7', version: 4, title: { vi: 'Của người kia', en: 'Theirs', fr: undefined }, note: '' };
const inputOf = ({ title, note }: Stored): Input => ({ title, note });
const told = ({ title, note }: Input) => ({ 'Tên gọi': allLanguages(title), 'Ghi chú': note });

/** Saves as the server does: over the version it has, else with the record as it is now. */
function server(now: Stored, refusals: unknown[] = []) {
  const tries: number[] = [];
  const kept: Fields[] = [];
  return {
    tries,
    kept,
    async save(fields: Fields, version: number) {
      tries.push(version);
      const next = refusals.shift();
      if (next) throw next;
      if (version !== now.version) throw refusal('errors.conflict', { current: now });
      kept.push(fields);
      return { id: now.id };
    },
  };
}

const dialog = () => screen.findByRole('dialog', { name: common('conflictTitle') });
const versions = async () => {
  const cells = (which: string) => [...document.querySelectorAll(`[data-version="${which}"]`)].map((cell) => cell.textContent);
  await dialog();
  return { mine: cells('mine'), theirs: cells('theirs') };
};
const press = async (user: ReturnType<typeof show>['user'], name: string) => user.click(within(await dialog()).getByRole('button', { name }));
const fault = translator('vi', 'errors');

describe('a form that is a page', () => {
  function Page({ save }: { save: (fields: Fields, version: number) => Promise<{ id: string }> }) {
    const form = useAppForm<Input, Fields>(schema, inputOf(opened));
    const conflict = useConflict<Fields, Stored>(fits(stored), (mine, other) => sideBySide(told(mine), told(other)));
    return (
      <RecordForm
        form={form}
        labels={{ 'title.vi': 'Tên gọi', note: 'Ghi chú' }}
        version={opened.version}
        conflict={conflict}
        inputOf={inputOf}
        save={save}
        saved="Đã lưu"
        pageOf={(id) => `/goals/${id}`}
        cancel="/goals"
      >
        <TextField control={form.control} name="title.vi" label="Tên gọi" required />
        <TextField control={form.control} name="note" label="Ghi chú" />
      </RecordForm>
    );
  }
  const title = () => screen.getByRole('textbox', { name: /Tên gọi/ });
  const note = () => screen.getByRole('textbox', { name: /Ghi chú/ });
  const typed = async (house: ReturnType<typeof server>) => {
    const shown = show(<Page save={house.save} />);
    await fill(shown.user, title(), 'Của tôi');
    await fill(shown.user, note(), 'Ghi chú dài');
    await shown.user.click(screen.getByRole('button', { name: common('save') }));
    return shown;
  };

  it('goes to the record when it is saved', async () => {
    const house = server(opened);
    const { led } = await typed(house);
    expect(house.kept).toEqual([{ title: { vi: 'Của tôi' }, note: 'Ghi chú dài' }]);
    expect(led).toEqual(['replace /vi/goals/7', 'refresh']);
  });

  it('shows what differs of both versions, and stores nothing until a choice is made', async () => {
    const house = server(theirs);
    const { led } = await typed(house);
    expect(await versions()).toEqual({ mine: ['Của tôi', 'Ghi chú dài'], theirs: ['Của người kia / Theirs', '–'] });
    expect(house.kept).toEqual([]);
    expect(led).toEqual([]);
  });

  it('keeps what was typed when the dialog is closed, and asks again at the next try', async () => {
    const house = server(theirs);
    const { user } = await typed(house);
    await press(user, common('close'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(title()).toHaveProperty('value', 'Của tôi');
    expect(note()).toHaveProperty('value', 'Ghi chú dài');
    await user.click(screen.getByRole('button', { name: common('save') }));
    await dialog();
    expect(house.tries).toEqual([3, 3]);
    expect(house.kept).toEqual([]);
  });

  it('writes one’s own over theirs when that is chosen', async () => {
    const house = server(theirs);
    const { user, led } = await typed(house);
    await press(user, common('conflictKeepMine'));
    expect(house.tries).toEqual([3, 4]);
    expect(house.kept).toEqual([{ title: { vi: 'Của tôi' }, note: 'Ghi chú dài' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(led).toEqual(['replace /vi/goals/7', 'refresh']);
  });

  it('goes on from theirs when that is chosen: the next try is over their version', async () => {
    const house = server(theirs);
    const { user } = await typed(house);
    await press(user, common('conflictTakeTheirs'));
    expect(title()).toHaveProperty('value', 'Của người kia');
    expect(note()).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: common('save') }));
    expect(house.tries).toEqual([3, 4]);
    expect(house.kept).toEqual([{ title: { vi: 'Của người kia', en: 'Theirs' }, note: '' }]);
  });

  it('shows a third version where somebody was quicker again', async () => {
    const third = { ...theirs, version: 5, title: { ...theirs.title, vi: 'Của người thứ ba', en: undefined } };
    const house = server(third, [refusal('errors.conflict', { current: theirs })]);
    const { user } = await typed(house);
    expect((await versions()).theirs[0]).toBe('Của người kia / Theirs');
    await press(user, common('conflictKeepMine'));
    expect((await versions()).theirs[0]).toBe('Của người thứ ba');
    expect(house.kept).toEqual([]);
    await press(user, common('conflictKeepMine'));
    expect(house.tries).toEqual([3, 4, 5]);
    expect(house.kept).toHaveLength(1);
  });

  it('tells what the server says of a field beside it, and any other fault above, with all that was typed', async () => {
    const house = server(opened, [refusal('errors.invalidInput', { fields: { note: 'tooLong?max=200' } }), new TypeError('fetch failed')]);
    const { user, led } = await typed(house);
    expect((await screen.findByRole('alert')).textContent).toContain(translator('vi', 'validation')('tooLong', { max: 200 }));
    expect(note().getAttribute('aria-invalid')).toBe('true');
    await user.type(note(), '.');
    await user.click(screen.getByRole('button', { name: common('save') }));
    expect((await screen.findByRole('alert')).textContent).toContain(fault('network'));
    expect(note()).toHaveProperty('value', 'Ghi chú dài.');
    expect(led).toEqual([]);
    await user.click(screen.getByRole('button', { name: common('save') }));
    expect(house.kept).toHaveLength(1);
  });
});

describe('a record that is edited in a dialog', () => {
  const edit = async (house: ReturnType<typeof server>) => {
    const shown = show(
      <EditDialog<Stored, Input, Fields>
        record={opened}
        schema={schema}
        fieldsOf={inputOf}
        save={({ version, fields }) => house.save(fields, version)}
        words={{ trigger: 'Sửa', title: 'Sửa bản ghi', saved: 'Đã lưu' }}
        labels={{ 'title.vi': 'Tên gọi' }}
        compare={(mine, other) => sideBySide(told(mine), told(other))}
      >
        {(control) => (
          <>
            <LocalTextField control={control} name="title" label="Tên gọi" required />
            <TextField control={control} name="note" label="Ghi chú" />
          </>
        )}
      </EditDialog>,
    );
    await shown.user.click(screen.getByRole('button', { name: 'Sửa' }));
    await fill(shown.user, title(), 'Của tôi');
    await shown.user.click(screen.getByRole('button', { name: common('save') }));
    return shown;
  };
  const title = () => screen.getAllByRole('textbox', { name: /Tên gọi/ })[0] as HTMLInputElement;

  it('closes when it is saved, and the page shows what was saved', async () => {
    const house = server(opened);
    const { led } = await edit(house);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(house.kept.map((fields) => fields.title.vi)).toEqual(['Của tôi']);
    expect(led).toEqual(['refresh']);
  });

  it('shows both versions and writes one’s own over theirs when that is chosen', async () => {
    const house = server(theirs);
    const { user, led } = await edit(house);
    expect(await versions()).toEqual({ mine: ['Của tôi'], theirs: ['Của người kia / Theirs'] });
    expect(house.kept).toEqual([]);
    await press(user, common('conflictKeepMine'));
    expect(house.tries).toEqual([3, 4]);
    expect(house.kept.map((fields) => fields.title.vi)).toEqual(['Của tôi']);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(led).toEqual(['refresh']);
  });

  it('goes back to what was typed when the question is closed', async () => {
    const { user } = await edit(server(theirs));
    await press(user, common('close'));
    await screen.findByRole('dialog', { name: 'Sửa bản ghi' });
    expect(title().value).toBe('Của tôi');
  });

  it('shows theirs when that is chosen, and stores nothing', async () => {
    const house = server(theirs);
    const { user, led } = await edit(house);
    await press(user, common('conflictTakeTheirs'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(house.kept).toEqual([]);
    expect(led).toEqual(['refresh']);
  });
});
