/** The control of a field for files: what was given, and the way to give more, in pieces with script, with the form without. */
import type { JSX } from 'preact';
import { type Lang, size } from '../../words/languages.js';
import { fileLimits, fileProblems, uploading } from '../../words/uploads.js';
import { chunkBytesMax, fileBytesMax } from '../limits.js';

/** A file that the form has already. */
export interface GivenFile {
  /** What the form sends for it: the digest, or the id of the upload. */
  readonly value: string;
  readonly name: string;
  readonly bytes: number;
  /** Where it can be looked at; null when it cannot yet. */
  readonly href: string | null;
}

/** Where files go. */
export interface UploadTarget {
  /** The address for uploads in pieces, '/uploads'. */
  readonly address: string;
  readonly csrf: () => string;
  /** What the files are for, as the server asks: 'draft:field'. */
  readonly purpose: string;
  /** File name endings without the dot, as the store accepts them. */
  readonly endings: readonly string[];
  /** The name of the submit button that takes a file away without script; its value is the file's. */
  readonly removeName: string;
  readonly several: boolean;
}

interface FileControlProps {
  readonly lang: Lang;
  readonly id: string;
  readonly name: string;
  readonly said: string | undefined;
  readonly wrong: boolean;
  readonly files?: readonly GivenFile[] | undefined;
  readonly upload?: UploadTarget | undefined;
}

/** The hidden fields `name` carry the files that were received; without script the file itself comes as `name.file`. */
export function FileControl({ lang, id, name, said, wrong, files = [], upload }: FileControlProps): JSX.Element {
  const limits = `${id}-limits`;
  return (
    <div
      class="rq-file"
      data-upload={upload?.address}
      data-name={name}
      data-csrf={upload?.csrf()}
      data-for={upload?.purpose}
      data-max={fileBytesMax}
      data-piece={chunkBytesMax}
      data-words={upload && JSON.stringify(wordsFor(lang))}
    >
      <ul class="rq-file__list" data-list aria-label={uploading.given[lang]}>
        {files.map((file) => (
          <Given key={file.value} lang={lang} name={name} file={file} removeName={upload?.removeName} />
        ))}
      </ul>
      <div class="rq-file__zone">
        <input
          class={`rq-file__input${wrong ? ' rq-file__input--error' : ''}`}
          type="file"
          id={id}
          name={`${name}.file`}
          accept={upload?.endings.map((ending) => `.${ending}`).join(',')}
          multiple={upload?.several}
          aria-describedby={[limits, said].filter(Boolean).join(' ')}
        />
        <span class="rq-file__face" aria-hidden="true">
          <span class="rq-file__button">{uploading.choose[lang]}</span> {uploading.drop[lang]}
        </span>
      </div>
      <p id={limits} class="rq-file__limits">
        {fileLimits[lang](size(lang, fileBytesMax), (upload?.endings ?? []).join(', '))}
      </p>
      <p class="govuk-visually-hidden" role="status" data-status />
    </div>
  );
}

function Given(props: {
  readonly lang: Lang;
  readonly name: string;
  readonly file: GivenFile;
  readonly removeName: string | undefined;
}): JSX.Element {
  const { lang, name, file, removeName } = props;
  return (
    <li class="rq-file__item">
      <input type="hidden" name={name} value={file.value} />
      <span class="rq-file__name">
        {file.href === null ? (
          file.name
        ) : (
          <a class="govuk-link" href={file.href}>
            {file.name}
          </a>
        )}
      </span>
      <span class="rq-file__size">{size(lang, file.bytes)}</span>
      {removeName !== undefined && (
        <button
          type="submit"
          class="rq-plain-button"
          name={removeName}
          value={file.value}
          data-remove
          aria-label={`${uploading.remove[lang]}: ${file.name}`}
        >
          {uploading.remove[lang]}
        </button>
      )}
    </li>
  );
}

function wordsFor(lang: Lang): { readonly [key: string]: string } {
  const { sending, done, again, remove, cancel } = uploading;
  const { empty, tooLarge, refused, sessionOver, failed } = fileProblems;
  const all = { sending, done, again, remove, cancel, empty, tooLarge, refused, sessionOver, failed };
  return Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text[lang]]));
}
