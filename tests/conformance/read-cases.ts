/** What the claims of a table foretell of its forms that read and check: code to run, and what it must tell. */
import type { CompareShape, Fault, FrameworkTable, Shape } from '../../src/frameworks/types.ts';
import type { Case } from './cases.ts';
import type { Expectation } from './expectations.ts';
import type { Driver, Read, Reads } from './driver.ts';

/** A code that no server sends of its own accord, another one, and codes that `ok` tells apart. */
const usual = 422;
const other = 404;
const successes = [
  { sent: 299, holds: true },
  { sent: 300, holds: false },
  { sent: usual, holds: false },
];

/** The forms that read or check a status code, each once. */
export function listReadForms(table: FrameworkTable): ReadonlyMap<string, Shape> {
  const forms = new Map<string, Shape>();
  for (const shape of table.shapes) {
    if ((shape.role === 'read' || shape.role === 'assert') && !forms.has(shape.form)) forms.set(shape.form, shape);
  }
  return forms;
}

type ReadCase = Omit<Case, 'form' | 'method'>;

export function listReadCases({ table, reads = {}, strict = [], only = {} }: Driver, major: number): Case[] {
  return [...listReadForms(table)].flatMap(([form, shape]) => {
    if (only[form]?.includes(major) === false) return [];
    return listReads(reads[form]).flatMap((read) => {
      const cases =
        shape.kind === 'compare'
          ? listCompareCases(read, shape, table.accepts.max)
          : listCheckCases(read, shape, strict.includes(form));
      return cases.map((one) => ({ form, method: 'GET', ...one }));
    });
  });
}

function listReads(reads: Reads = []): Read[] {
  return [reads].flat().map((read) => (typeof read === 'string' ? { code: read } : read));
}

interface Given {
  readonly claim: string;
  readonly value?: string;
  readonly sent?: number;
  readonly code: string;
}

const makeCase = ({ claim, value = '', sent = usual, code }: Given, ...told: readonly string[]): ReadCase => ({
  claim,
  value,
  code: code.replaceAll('SENT', String(sent)).replaceAll('CODE', value),
  expected: { ends: 'ended', told } satisfies Expectation,
});

const comparison = ' === CODE';

/** What is read where 422 was sent, and what that equals. */
function listCompareCases(
  { code, within: [least, highest] = [0, Infinity] }: Read,
  { name, called, instead, success }: CompareShape,
  max: number,
): ReadCase[] {
  const most = Math.min(max, highest);
  const member = `.${name}${called === true ? '()' : ''}${comparison}`;
  const read = code.replace(comparison, '');
  const replace = (by: string): string => code.replace(member, `.${by}`);
  if (instead !== undefined) {
    return [
      makeCase({ claim: 'reads', code: read }, 'undefined', 'a function'),
      makeCase({ claim: 'same', value: String(usual), code }, 'false'),
      makeCase({ claim: 'instead', code: replace(instead) }, String(usual)),
    ];
  }
  return [
    makeCase({ claim: 'reads', code: read }, String(usual)),
    makeCase({ claim: 'most', value: String(most), sent: most, code: read }, String(most)),
    ...listEqualityCases(code, false),
    ...(success === undefined
      ? []
      : successes
          .filter(({ sent }) => least <= sent && sent <= highest)
          .map(({ sent, holds }) =>
            makeCase({ claim: 'ok', value: String(sent), sent, code: replace(success) }, String(holds)),
          )),
  ];
}

function listEqualityCases(code: string, isLoose: boolean): ReadCase[] {
  return [
    makeCase({ claim: 'same', value: String(usual), code }, 'true'),
    makeCase({ claim: 'other', value: String(other), code }, 'false'),
    makeCase({ claim: 'quoted', value: `'${usual}'`, code }, String(isLoose)),
  ];
}

/** Whether a check passes. */
function listCheckCases({ code }: Read, shape: Shape, isStrict: boolean): ReadCase[] {
  const isLoose = shape.kind === 'check' && shape.loose === true && !isStrict;
  const cases = shape.fault === undefined ? listEqualityCases(code, isLoose) : listFaultCases(code, shape.fault);
  // A form that takes numbers only has another one for strings.
  const own = shape.when?.[0] === 'number' ? cases.filter(({ claim }) => claim !== 'quoted') : cases;
  return code.includes('tell(') ? own : own.map((one) => ({ ...one, checks: true }));
}

/** It compares the content, whatever the status code is. */
const listFaultCases = (code: string, { outcome }: Fault): ReadCase[] => [
  { ...makeCase({ claim: 'fault', value: `'${usual}'`, code }, 'false'), clause: outcome },
  { ...makeCase({ claim: 'content', value: "'content'", sent: other, code }, 'true'), clause: outcome },
];
