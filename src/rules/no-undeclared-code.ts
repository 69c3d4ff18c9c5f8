import { declaredCodes, findContracts, type Contract } from '../facts/contracts.ts';
import type { StatusSite } from '../facts/sites.ts';
import { joinCodes, nameCode } from '../registry/index.ts';
import { defineRule, type CheckContext } from '../rule.ts';

type MessageId = 'undeclared' | 'unused';
type Context = CheckContext<{ unused: boolean }, MessageId>;

// Clients and their generated code rely on what a route declares; an answer beyond that surprises them.
export default defineRule<{ unused: boolean }, MessageId>({
  name: 'no-undeclared-code',
  type: 'problem',
  description: 'Disallow answering with a status code that the route does not declare',
  messages: {
    undeclared:
      'This route answers {{code}}, and declares only {{declared}}. Declare the code, or answer with one that is declared.',
    unused: 'This route declares {{code}}, and its handler never sends it. Send it, or leave it out.',
  },
  options: {
    schema: {
      unused: {
        type: 'boolean',
        description: 'Also report a declared success or redirect that the handler never sends.',
      },
    },
    defaults: { unused: false },
  },
  roles: ['declare'],
  check(site, context) {
    for (const contract of contractsOf(context)) if (contract.declared[0] === site) checkContract(contract, context);
  },
});

const known = new WeakMap<readonly StatusSite[], readonly Contract[]>();

function contractsOf({ file, sites }: Context): readonly Contract[] {
  const found = known.get(sites) ?? findContracts(file, sites);
  known.set(sites, found);
  return found;
}

function checkContract({ declared, covers, sent, maySend }: Contract, { options, report }: Context): void {
  const codes = joinCodes(declaredCodes(declared), 'and');
  for (const { code, node } of sent)
    if (!covers(code)) report({ node, messageId: 'undeclared', data: { code: nameCode(code), declared: codes } });
  if (!options.unused) return;
  for (const site of declared)
    for (const code of declaredCodes([site]))
      // Errors come from elsewhere, too: from validation, guards, hooks, and whatever the handler calls.
      if (code < 400 && !maySend(code) && !sent.some((one) => one.code === code))
        report({ node: site.codeNode, messageId: 'unused', data: { code: nameCode(code) } });
}
