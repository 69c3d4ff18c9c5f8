/**
 * The text of a server that sends what an expression gives, as a fetch adapter does, and 500 where it throws. The driver's
 * text imports `http`.
 *
 * @param answer an expression of a `Response`; it may await
 */
export function serveResponse(answer: string): string {
  return `export const server = http.createServer(async (req, res) => {
  try {
    const response = ${answer};
    res.writeHead(response.status, Object.fromEntries(response.headers));
    res.end(await response.text());
  } catch (error) {
    res.writeHead(500);
    res.end(String(error));
  }
}).listen(0, '127.0.0.1');`;
}
