/** Made-up files of any length, which show how the cost grows with the size of a file. */
export const samples = {
  /** Nothing but handlers: every third line has a status code. */
  handlers: (lines: number): string => handlers(lines).join('\n'),
  /** Three-digit numbers on every line, none of them a status code. */
  data: (lines: number): string => {
    const rows = Array.from({ length: lines }, (_, row) => {
      const numbers = [100 + (row % 900), 100 + ((row * 7) % 900), 100 + ((row * 13) % 900)];
      return `  { id: ${row}, width: ${numbers.join(', height: ').replace(', height', ', depth')} },`;
    });
    return ['module.exports = [', ...rows, '];'].join('\n');
  },
  /** The handlers again, in one line. */
  oneLine: (lines: number): string =>
    handlers(lines)
      .map((line) => line.trim())
      .join(''),
} as const;

export type Sample = keyof typeof samples;

function handlers(lines: number): string[] {
  const written = ["const express = require('express');", 'const app = express();'];
  for (let number = 0; written.length < lines; number++)
    written.push(
      `app.get('/items/${number}', async (req, res) => {`,
      `  const item = await items.find(req.params.id, ${number});`,
      `  if (!item) return res.status(404).json({ message: 'Not Found' });`,
      `  const total = item.price * item.count + ${number};`,
      `  log.info('item', { id: item.id, total });`,
      `  res.status(200).json({ ...item, total });`,
      '});',
    );
  return written;
}
