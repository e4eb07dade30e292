/** A run of letters of one look. */
export interface PdfRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly href: string | null;
}

/** A block of an article. */
export interface PdfBlock {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'image';
  /** of a heading, 2…4 */
  readonly level: number | null;
  readonly runs: readonly PdfRun[];
  readonly images: readonly { readonly fileId: string; readonly caption: string }[];
  /** sign or number of an item of a list */
  readonly marker: string | null;
  readonly depth: number;
}

export interface PdfArticle {
  readonly id: string;
  readonly title: readonly [left: string, right: string];
  readonly rows: readonly (readonly [left: PdfBlock | null, right: PdfBlock | null])[];
}

/** An issue to be set in two columns, a language each. Texts are composed (NFC). */
export interface PdfIssue {
  /** of the left and the right column */
  readonly languages: readonly [left: string, right: string];
  readonly languageNames: readonly [left: string, right: string];
  readonly title: string;
  readonly publisher: string;
  /** number and day of publication, in words */
  readonly when: string;
  /** what a reader has to know before anything else, such as that all of it is sample data; null: nothing. It stands on every page */
  readonly notice: string | null;
  /** what was corrected, in words */
  readonly corrections: readonly string[];
  readonly publishedAt: Date;
  readonly articles: readonly PdfArticle[];
  /** bytes of the stored images by their ids; those that are missing are left out */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly words: {
    readonly contents: string;
    /** foot of a page */
    readonly page: (page: number, pages: number) => string;
  };
}
