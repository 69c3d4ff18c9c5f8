import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { checkPackage as checkTypes, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** Bytes, unpacked: what an install may cost on disk. */
const sizeLimit = 340_000;

/** Everything that may be published, next to package.json. */
const publishable = /^(?:dist\/.+\.(?:c?js|json|d\.ts)|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/;

/** What `npm pack --json` says of the one package. */
interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/**
 * Packs what npm would publish and asks: is it small, does it hold only what it should, does package.json fit it
 * (publint), and do its types say the truth (are-the-types-wrong)? Returns the faults as text, or undefined if there
 * are none.
 */
export async function checkPackage(): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
  try {
    const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = JSON.parse(output) as [Packed];
    const tarball = Uint8Array.from(readFileSync(path.join(folder, packed.filename)));
    const faults = [
      ...findContentFaults(packed),
      ...(await findManifestFaults(tarball)),
      ...(await findTypeFaults(tarball)),
    ];
    return faults.length === 0 ? undefined : faults.join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findContentFaults({ unpackedSize, files }: Packed): string[] {
  const faults = files
    .filter((file) => !publishable.test(file.path))
    .map((file) => `${file.path} must not be published.`);
  if (unpackedSize > sizeLimit) faults.push(`${unpackedSize} bytes unpacked are more than ${sizeLimit}.`);
  return faults;
}

async function findManifestFaults(tarball: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

async function findTypeFaults(tarball: Uint8Array): Promise<string[]> {
  const analysis = await checkTypes(createPackageFromTarballData(tarball));
  if (!analysis.types) return ['The package has no types.'];
  return analysis.problems
    .filter((problem) => {
      // `require()` of an ES module is what we mean (Node 20.19+), and resolution of Node 10 knows no `exports`.
      if (problem.kind === 'CJSResolvesToESM') return false;
      return !('resolutionKind' in problem && problem.resolutionKind === 'node10');
    })
    .map((problem) => `are-the-types-wrong: ${JSON.stringify(problem)}`);
}
