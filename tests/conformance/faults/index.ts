/** Handlers whose status is lost without a word or that end the process, and their right twins: what a client gets, and which rule says so. */
import { contextServerFaults } from './context-servers.ts';
import { contractFaults } from './contracts.ts';
import { decoratedServerFaults } from './decorated-servers.ts';
import { fetchServerFaults } from './fetch-servers.ts';
import { h3Faults } from './h3.ts';
import { nodeServerFaults } from './node-servers.ts';
import { pageServerFaults } from './page-servers.ts';
import { runtimeFaults } from './runtimes.ts';
import type { FaultGroup } from './fault.ts';

export const faults: readonly FaultGroup[] = [
  ...nodeServerFaults,
  ...contextServerFaults,
  ...fetchServerFaults,
  ...h3Faults,
  ...decoratedServerFaults,
  ...pageServerFaults,
  ...contractFaults,
  ...runtimeFaults,
];
