/** The controls with which a person chooses: radio buttons, a tick, the list of countries. */
import type { JSX } from 'preact';
import { countries } from '../../core/fields.js';
import { countryName, type Lang, sorted, type Text } from '../../words/languages.js';
import { fieldWords } from '../../words/problems.js';
import { idOf } from './form.js';

/** One of the values to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

interface ChoiceProps {
  readonly lang: Lang;
  readonly name: string;
  readonly value: string;
}

/** All countries. */
export function Countries({
  lang,
  name,
  value,
  said,
  wrong,
}: ChoiceProps & { readonly said: string | undefined; readonly wrong: boolean }): JSX.Element {
  return (
    <select
      class={`govuk-select${wrong ? ' govuk-select--error' : ''}`}
      id={idOf(name)}
      name={name}
      aria-describedby={said}
    >
      <option value="">{fieldWords.choose[lang]}</option>
      {countryOrder[lang].map((code) => (
        <option key={code} value={code} selected={code === value}>
          {countryName(lang, code)}
        </option>
      ))}
    </select>
  );
}

/** Kazakhstan first, the others by the alphabet. */
const countryOrder = { kk: ordered('kk'), ru: ordered('ru'), en: ordered('en') } as const;

function ordered(lang: Lang): readonly string[] {
  const others = countries.filter((code) => code !== 'KZ');
  return ['KZ', ...sorted(lang, others, (code) => countryName(lang, code))];
}

/** One of several. The first has the id of the field. */
export function Radios({
  lang,
  name,
  value,
  choices = [],
}: ChoiceProps & { readonly choices?: readonly Choice[] | undefined }): JSX.Element {
  return (
    <div class="govuk-radios">
      {choices.map((choice, at) => {
        const id = at === 0 ? idOf(name) : `${idOf(name)}-${at + 1}`;
        return (
          <div key={choice.value} class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              id={id}
              name={name}
              type="radio"
              value={choice.value}
              checked={choice.value === value}
              aria-describedby={choice.hint && `${id}-item-hint`}
            />
            <label class="govuk-label govuk-radios__label" for={id}>
              {choice.label[lang]}
            </label>
            {choice.hint && (
              <div id={`${id}-item-hint`} class="govuk-hint govuk-radios__hint">
                {choice.hint[lang]}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A statement that is confirmed with a tick. */
export function Confirm({
  lang,
  name,
  value,
  confirm,
}: ChoiceProps & { readonly confirm?: Text | undefined }): JSX.Element {
  return (
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={idOf(name)}
          name={name}
          type="checkbox"
          value="yes"
          checked={value === 'yes'}
        />
        <label class="govuk-label govuk-checkboxes__label" for={idOf(name)}>
          {(confirm ?? fieldWords.yes)[lang]}
        </label>
      </div>
    </div>
  );
}
