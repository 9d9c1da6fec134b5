import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { ActField } from '../../law/acts.js';
import { ActForm, errorsOf } from './act-form.js';

const words = (text: string) => ({ kk: text, ru: text, en: text });
const contract = (id: number): readonly ActField[] => {
  const group = { norm: 'A5.f11', ...words(`Operator ${id}`) } as const;
  const choices = ['stands', 'ceased'];
  const options = choices.map((value) => ({ value, label: words(value) }));
  return [
    {
      name: `${id}.state`,
      kind: 'choice',
      norm: 'A5.c1',
      required: true,
      group,
      label: words('State'),
      choices,
      options,
    },
    {
      name: `${id}.facts`,
      kind: 'multiline',
      norm: 'A5.c1',
      required: true,
      group,
      label: words('Facts'),
      when: { field: `${id}.state`, is: ['ceased'] },
    },
  ];
};
const fields = [...contract(1), ...contract(2)];
const sent = { values: {}, problems: [{ field: '2.facts', norm: 'A5.c1', problem: 'missing' }], refusals: [] } as const;

test('A5.c1 of two contracts each stands under its own name, and what is wrong says of which', () => {
  const form = <ActForm lang="ru" csrf={() => ''} action="/" keep="" hidden={{}} fields={fields} {...sent} />;
  const page = render(form);
  expect(page.indexOf('Operator 1')).toBeLessThan(page.indexOf('1.state'));
  expect(page.indexOf('Operator 2')).toBeGreaterThan(page.indexOf('1.facts'));
  expect(page.indexOf('Operator 2')).toBeLessThan(page.indexOf('2.state'));
  expect(errorsOf('ru', fields, sent)[0]?.text).toMatch(/^Operator 2 – Facts: /);
});

test('A5.c1 a field that only some answers ask for says which', () => {
  const form = <ActForm lang="ru" csrf={() => ''} action="/" keep="" hidden={{}} fields={fields} {...sent} />;
  expect(render(form)).toContain('Только если выбрано «ceased»');
});
