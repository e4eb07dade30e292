'use client';
import { wordsOf } from '@nhipcau/domain/source';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { Field } from '@nhipcau/ui/field';
import { Select } from '@nhipcau/ui/select';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ChosenPassage } from './selection';

/** Chooses a passage without a pointer: the paragraph, its first word and its last. */
export function KeyboardSelection({
  paragraphs,
  language,
  onChoose,
}: {
  paragraphs: { number: number; text: string }[];
  /** of the text */
  language: string;
  onChoose: (passage: ChosenPassage) => void;
}) {
  const t = useTranslations('source');
  const [number, setNumber] = useState(paragraphs[0]?.number ?? 1);
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(0);
  const text = paragraphs.find((paragraph) => paragraph.number === number)?.text ?? '';
  const words = wordsOf(text);
  const [first, last] = [words[from], words[Math.max(from, to)]];
  const option = (word: { text: string }, index: number) => ({ value: String(index), label: `${index + 1}. ${word.text}` });
  return (
    <Card title={t('select.keyboard')} titleId="select-by-keyboard" level={2}>
      <div className="flex flex-col gap-3">
        <Field label={t('select.paragraph')}>
          <Select
            lang={language}
            value={String(number)}
            onChange={(event) => {
              setNumber(Number(event.currentTarget.value));
              setFrom(0);
              setTo(0);
            }}
            options={paragraphs.map((paragraph) => ({ value: String(paragraph.number), label: `${paragraph.number}. ${paragraph.text.slice(0, 60)}` }))}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('select.fromWord')}>
            <Select lang={language} value={String(from)} onChange={(event) => setFrom(Number(event.currentTarget.value))} options={words.map(option)} />
          </Field>
          <Field label={t('select.toWord')}>
            <Select
              lang={language}
              value={String(Math.max(from, to))}
              onChange={(event) => setTo(Number(event.currentTarget.value))}
              options={words.map(option).slice(from)}
            />
          </Field>
        </div>
        <Button
          disabled={!first || !last}
          onClick={() =>
            first && last && onChoose({ paragraph: number, start: first.start, end: last.end, text: text.slice(first.start, last.end), cut: false })
          }
        >
          {t('select.choose')}
        </Button>
      </div>
    </Card>
  );
}
